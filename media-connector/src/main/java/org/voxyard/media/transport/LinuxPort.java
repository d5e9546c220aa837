package org.voxyard.media.transport;

import java.net.InetSocketAddress;

/** A port on a socket of our own. */
final class LinuxPort implements DatagramPort {
    private static final int BATCH = 64;

    private final Descriptor socket;
    private final int family;
    private final InetSocketAddress localAddress;
    private LinuxInbox inbox;

    LinuxPort(Descriptor socket, int family, InetSocketAddress localAddress) {
        this.socket = socket;
        this.family = family;
        this.localAddress = localAddress;
    }

    Descriptor socket() {
        return socket;
    }

    @Override
    public int poll(byte[] buffer, int limit, DatagramHandler handler) {
        if (inbox == null) {
            inbox = new LinuxInbox();
        }
        int count = 0;
        int read = LinuxInbox.CAPACITY;
        while (count < limit && read == LinuxInbox.CAPACITY) {
            read = inbox.receive(socket, buffer, limit - count, handler);
            count += read;
        }
        return count;
    }

    @Override
    public DatagramSender sender() {
        return new LinuxSender(new LinuxBatch(socket, family, 1));
    }

    @Override
    public DatagramBatch batch() {
        return new LinuxBatch(socket, family, BATCH);
    }

    @Override
    public InetSocketAddress localAddress() {
        return localAddress;
    }

    @Override
    public void close() {
        socket.close();
    }
}
