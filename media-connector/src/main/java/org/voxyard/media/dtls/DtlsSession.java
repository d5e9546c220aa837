package org.voxyard.media.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.tls.AbstractTlsPeer;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DTLSTransport;

/**
 * One DTLS association with a browser. The handshake blocks, so it is one task of the executor for as long as it lasts
 * (20 s at most); afterwards there is no thread, and a datagram starts a short task. {@link #offer}, {@link #start} and
 * {@link #close} may be called from any thread, a real-time one too: they only queue. The executor must run each task on a
 * thread of its own, as a virtual-thread executor does.
 *
 * <p>Keep offering datagrams after the handshake: the peer may have lost our last flight, and it says goodbye here.
 */
public final class DtlsSession implements AutoCloseable {
    private static final int POLL_MS = 1;

    private final Executor executor;
    private final HandshakeSlots slots;
    private final DtlsListener listener;
    private final QueuedTransport transport;
    private final AbstractTlsPeer peer;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile DTLSTransport established;
    private volatile boolean closing;

    /** A session at rest: a client starts with {@link #start}, a server with the first datagram. */
    public DtlsSession(DtlsTerms terms, DatagramSink sink, DtlsListener listener, Executor executor) {
        this(terms, sink, listener, executor, HandshakeSlots.unlimited());
    }

    /** The same, computing only in a slot. */
    public DtlsSession(
            DtlsTerms terms, DatagramSink sink, DtlsListener listener, Executor executor, HandshakeSlots slots) {
        this.executor = executor;
        this.listener = listener;
        this.slots = slots;
        Handshake handshake = new Handshake(terms, keys -> tell(() -> listener.onKeys(keys)));
        this.transport = new QueuedTransport(sink, slots, handshake::awaitsFinished);
        this.peer = terms.role() == DtlsRole.SERVER ? new DtlsServerPeer(handshake) : new DtlsClientPeer(handshake);
    }

    /** As client: sends the ClientHello, so call it once a datagram can reach the peer. As server: not needed. */
    public void start() {
        if (!closing && started.compareAndSet(false, true)) {
            execute(() -> slots.begin(this::handshake));
        }
    }

    /** Takes a copy of a datagram from the peer. Never blocks; false means that it was dropped and counted. */
    public boolean offer(byte[] buf, int off, int len) {
        if (len > QueuedTransport.RECEIVE_LIMIT_BYTES || !HandshakeGuard.admits(buf, off, len)) {
            refused.increment();
            return false;
        }
        if (closing || !transport.offer(Arrays.copyOfRange(buf, off, off + len))) {
            dropped.increment();
            return false;
        }
        wake();
        return true;
    }

    /** Says close_notify to the peer and ends, a handshake too. May be called again. */
    @Override
    public void close() {
        closing = true;
        if (started.getAndSet(true)) {
            schedule();
        }
    }

    /** Datagrams dropped because the queue was full or the session at its end. */
    public long dropped() {
        return dropped.sum();
    }

    /** Datagrams refused because they are too long, not DTLS records, or claim handshake messages beyond 16 KiB. */
    public long refused() {
        return refused.sum();
    }

    private void wake() {
        if (established != null) {
            schedule();
        } else {
            start();
        }
    }

    private void handshake() {
        try {
            established = peer instanceof DtlsServerPeer server
                    ? new DTLSServerProtocol().accept(server, transport)
                    : new DTLSClientProtocol().connect((DtlsClientPeer) peer, transport);
        } catch (IOException | RuntimeException e) {
            transport.close();
            tell(() -> listener.onFailed(FailureSentence.of(e)));
            return;
        }
        if (closing || !transport.isEmpty()) {
            schedule();
        }
    }

    /** At most one such task at a time; whoever queues afterwards schedules the next. */
    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            execute(() -> slots.goOn(this::serve));
        }
    }

    private void serve() {
        if (closing) {
            sayGoodbye();
        } else {
            receive();
        }
        scheduled.set(false);
        if (!transport.isClosed() && (closing || !transport.isEmpty())) {
            schedule();
        }
    }

    private void receive() {
        byte[] ignored = new byte[QueuedTransport.RECEIVE_LIMIT_BYTES];
        try {
            while (!transport.isEmpty()) {
                established.receive(ignored, 0, ignored.length, POLL_MS);
            }
        } catch (IOException e) {
            transport.close();
        }
        if (transport.isClosed()) {
            tell(listener::onClosed);
        }
    }

    /** Ends a handshake as well: its next look at the closed transport throws. */
    private void sayGoodbye() {
        try {
            peer.cancel();
        } catch (IOException e) {
            // a goodbye may be lost like any datagram
        } finally {
            transport.close();
        }
    }

    private void tell(Runnable news) {
        if (!closing) {
            news.run();
        }
    }

    private void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            transport.close();
        }
    }
}
