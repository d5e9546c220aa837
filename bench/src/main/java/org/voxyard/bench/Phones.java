package org.voxyard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plain RTP phones played by one thread. Those that talk send at four instants of the 20 ms, as the media kit's do. */
final class Phones implements AutoCloseable {
    /** Of the thread, as the kernel names it. */
    static final String THREAD = "phones";

    private static final int PHASES = 4;
    private static final long PHASE_NS = TimeUnit.MILLISECONDS.toNanos(20) / PHASES;
    private static final int FIRST_SSRC = 0x1000;

    private final Selector selector = Selector.open();
    private final List<Phone> phones = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    /** Opens phones of an engine; they neither send nor receive before {@link #start}. */
    Phones(int count, int enginePort) throws IOException {
        for (int i = 0; i < count; i++) {
            Phone phone = new Phone(FIRST_SSRC + i, enginePort);
            phone.channel().register(selector, SelectionKey.OP_READ, phone);
            phones.add(phone);
        }
        thread = Thread.ofPlatform().name(THREAD).daemon().unstarted(this::play);
    }

    void start() {
        thread.start();
    }

    Phone get(int index) {
        return phones.get(index);
    }

    /** RTP packets that all got so far. */
    long received() {
        return phones.stream().mapToLong(Phone::received).sum();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (Phone phone : phones) {
            phone.close();
        }
    }

    private void play() {
        try {
            long nextNs = System.nanoTime();
            for (int phase = 0; !closed; phase = (phase + 1) % PHASES) {
                send(phase);
                nextNs += PHASE_NS;
                receiveUntil(nextNs);
            }
            selector.close();
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void send(int phase) throws IOException {
        for (int i = phase; i < phones.size(); i += PHASES) {
            phones.get(i).sendFrame();
        }
    }

    private void receiveUntil(long endNs) throws IOException {
        for (long leftNs = endNs - System.nanoTime(); leftNs > 0 && !closed; leftNs = endNs - System.nanoTime()) {
            selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(leftNs)));
            for (SelectionKey key : selector.selectedKeys()) {
                ((Phone) key.attachment()).receive(System.nanoTime());
            }
            selector.selectedKeys().clear();
        }
    }
}
