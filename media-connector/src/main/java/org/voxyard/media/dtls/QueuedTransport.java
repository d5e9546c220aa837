package org.voxyard.media.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bouncycastle.tls.DatagramTransport;

/**
 * What BouncyCastle reads from and writes to: a bounded queue that is filled from outside without a lock, and the sink.
 * One thread at a time receives; any thread may offer or close, and closing wakes the receiver.
 *
 * <p>Records are received one by one, so that a ChangeCipherSpec that comes too early can be dropped, like any datagram on a bad
 * network. BouncyCastle would read nothing but the new epoch from then on, and the message that was lost or overtaken before
 * it, a CertificateVerify, could be repeated in vain.
 */
final class QueuedTransport implements DatagramTransport {
    static final int RECEIVE_LIMIT_BYTES = 2048;

    private static final int SEND_LIMIT_BYTES = 1200;
    private static final int CAPACITY = 32;
    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final byte[] NOTHING = {};

    private final Queue<byte[]> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final DatagramSink sink;
    private final HandshakeSlots slots;
    private final BooleanSupplier cipherMayChange;
    private byte[] datagram = NOTHING;
    private int position;
    private volatile Thread receiver;
    private volatile boolean closed;

    /**
     * Makes an open transport.
     *
     * @param slots the thread that receives holds one of them, except while it waits
     * @param cipherMayChange whether all is there that has to come before ChangeCipherSpec; asked by the thread that receives
     */
    QueuedTransport(DatagramSink sink, HandshakeSlots slots, BooleanSupplier cipherMayChange) {
        this.sink = sink;
        this.slots = slots;
        this.cipherMayChange = cipherMayChange;
    }

    /** Takes an array of whole records over. Never blocks; false means that the queue is full or closed. */
    boolean offer(byte[] datagram) {
        if (closed || queued.incrementAndGet() > CAPACITY) {
            queued.decrementAndGet();
            return false;
        }
        queue.add(datagram);
        LockSupport.unpark(receiver);
        return true;
    }

    /** Whether all has been received; asked by the thread that receives. */
    boolean isEmpty() {
        return position == datagram.length && queue.isEmpty();
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

    /** Waits for a record; -1 after {@code waitMillis} (never 0 here), an exception at once when closed. */
    @Override
    public int receive(byte[] buf, int off, int len, int waitMillis) throws IOException {
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        int length;
        do {
            length = next(deadlineNs);
            position += length;
        } while (length > 0 && isTooEarly(position - length));
        if (length == 0 || length > len) {
            return -1;
        }
        System.arraycopy(datagram, position - length, buf, off, length);
        return length;
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

    /** Returns the length of the next record, 0 when none comes in time. */
    private int next(long deadlineNs) throws IOException {
        if (position == datagram.length) {
            datagram = await(deadlineNs);
            position = 0;
        }
        return datagram.length == 0 ? 0 : HandshakeGuard.recordBytes(datagram, position);
    }

    private boolean isTooEarly(int record) {
        return datagram[record] == CHANGE_CIPHER_SPEC && !cipherMayChange.getAsBoolean();
    }

    private byte[] await(long deadlineNs) throws IOException {
        receiver = Thread.currentThread();
        for (byte[] next = poll(); ; next = poll()) {
            long leftNs = deadlineNs - System.nanoTime();
            if (next != null || leftNs <= 0) {
                return next == null ? NOTHING : next;
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
        byte[] next = queue.poll();
        if (next != null) {
            queued.decrementAndGet();
        }
        return next;
    }
}
