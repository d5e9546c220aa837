package org.voxyard.media.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/** Polls {@link UdpPort}s with one selector: the wait finds the readable ports, the poll reads them. */
final class UdpPoller implements TransportPoller {
    /** Datagrams of one port before the next port has its turn. */
    private static final int FAIR_SHARE = 64;

    private static final long NS_PER_MS = 1_000_000;
    private static final long NO_WAIT_MS = 0;

    private final Selector selector;
    private final byte[] buffer = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private final Consumer<SelectionKey> onReadable = this::onReadable;
    private Watched[] readable = new Watched[64];
    private int readableCount;
    private boolean looked;

    UdpPoller() throws IOException {
        selector = Selector.open();
    }

    @Override
    public void register(DatagramPort port, DatagramHandler handler) throws IOException {
        UdpPort udp = (UdpPort) port;
        udp.channel().register(selector, SelectionKey.OP_READ, new Watched(udp, handler));
        if (readable.length < selector.keys().size()) {
            readable = java.util.Arrays.copyOf(readable, readable.length * 2);
        }
    }

    @Override
    public void unregister(DatagramPort port) {
        SelectionKey key = ((UdpPort) port).channel().keyFor(selector);
        if (key != null) {
            key.cancel();
        }
    }

    @Override
    public int poll() {
        if (!looked) {
            look(NO_WAIT_MS);
        }
        looked = false;
        int count = 0;
        int left = 0;
        for (int i = 0; i < readableCount; i++) {
            Watched watched = readable[i];
            int read = watched.port.poll(buffer, FAIR_SHARE, watched.handler);
            count += read;
            if (read == FAIR_SHARE) {
                readable[left++] = watched;
            }
        }
        readableCount = left;
        return count;
    }

    @Override
    public boolean hasMore() {
        return readableCount > 0;
    }

    @Override
    public void idle(long maxIdleNs) {
        look(Math.max(1, maxIdleNs / NS_PER_MS));
        looked = true;
    }

    @Override
    public void signal() {
        selector.wakeup();
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(long timeoutMs) {
        readableCount = 0;
        try {
            if (timeoutMs == NO_WAIT_MS) {
                selector.selectNow(onReadable);
            } else {
                selector.select(onReadable, timeoutMs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onReadable(SelectionKey key) {
        readable[readableCount++] = (Watched) key.attachment();
    }

    private record Watched(UdpPort port, DatagramHandler handler) {}
}
