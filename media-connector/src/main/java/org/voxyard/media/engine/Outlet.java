package org.voxyard.media.engine;

import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.RtcpWriter;
import org.voxyard.media.transport.DatagramBatch;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.Destination;

/** What all outgoing streams share: the media port's sending side and scratch memory. Thread: the Sender. */
final class Outlet {
    private final DatagramBatch batch;
    private final Counters counters;
    private final byte[] scratch = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private final RtcpWriter rtcp = new RtcpWriter();
    private EngineCounter waitingKind = EngineCounter.RTP_SENT;
    private int waiting;

    Outlet(DatagramBatch batch, Counters counters) {
        this.batch = batch;
        this.counters = counters;
    }

    byte[] scratch() {
        return scratch;
    }

    RtcpWriter rtcp() {
        return rtcp;
    }

    Counters counters() {
        return counters;
    }

    /** Sends a packet, at the latest with {@link #flush}; it is counted there, as {@code kind} or as not taken. */
    void send(byte[] packet, int length, Destination destination, EngineCounter kind) {
        if (kind != waitingKind) {
            flush();
            waitingKind = kind;
        }
        batch.add(packet, 0, length, destination);
        waiting++;
    }

    void flush() {
        if (waiting > 0) {
            int lost = batch.flush();
            counters.add(waitingKind, waiting - lost);
            counters.add(EngineCounter.SEND_FAILED, lost);
            waiting = 0;
        }
    }
}
