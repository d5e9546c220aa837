package org.voxyard.media.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bouncycastle.tls.DatagramTransport;

/**
 * What BouncyCastle reads from and writes to: a bounded queue that is filled from outside without a lock, and the sink.
 * One thread at a time receives; any thread may offer or close, and closing wakes the receiver.
 */
final class QueuedTransport implements DatagramTransport {
    static final int RECEIVE_LIMIT_BYTES = 2048;

    private static final int SEND_LIMIT_BYTES = 1200;
    private static final int CAPACITY = 32;

    private final Queue<byte[]> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final DatagramSink sink;
    private final HandshakeSlots slots;
    private volatile Thread receiver;
    private volatile boolean closed;

    /** The thread that receives holds one of the slots, except while it waits. */
    QueuedTransport(DatagramSink sink, HandshakeSlots slots) {
        this.sink = sink;
        this.slots = slots;
    }

    /** Takes the array over. Never blocks; false means that the queue is full or closed. */
    boolean offer(byte[] datagram) {
        if (closed || queued.incrementAndGet() > CAPACITY) {
            queued.decrementAndGet();
            return false;
        }
        queue.add(datagram);
        LockSupport.unpark(receiver);
        return true;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int getReceiveLimit() {
        return RECEIVE_LIMIT_BYTES;
    }

    @Override
    public int getSendLimit() {
        return SEND_LIMIT_BYTES;
    }

    /** Waits for a datagram; -1 after {@code waitMillis} (never 0 here), an exception at once when closed. */
    @Override
    public int receive(byte[] buf, int off, int len, int waitMillis) throws IOException {
        byte[] datagram = await(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis));
        if (datagram.length == 0 || datagram.length > len) {
            return -1;
        }
        System.arraycopy(datagram, 0, buf, off, datagram.length);
        return datagram.length;
    }

    @Override
    public void send(byte[] buf, int off, int len) {
        if (!closed) {
            sink.send(buf, off, len);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(receiver);
    }

    private byte[] await(long deadlineNs) throws IOException {
        receiver = Thread.currentThread();
        for (byte[] datagram = poll(); ; datagram = poll()) {
            long leftNs = deadlineNs - System.nanoTime();
            if (datagram != null || leftNs <= 0) {
                return datagram == null ? new byte[0] : datagram;
            }
            slots.await(() -> LockSupport.parkNanos(this, leftNs));
            if (Thread.interrupted()) {
                throw new InterruptedIOException("The executor was shut down");
            }
        }
    }

    private byte[] poll() throws IOException {
        if (closed) {
            throw new IOException("The transport is closed");
        }
        byte[] datagram = queue.poll();
        if (datagram != null) {
            queued.decrementAndGet();
        }
        return datagram;
    }
}
