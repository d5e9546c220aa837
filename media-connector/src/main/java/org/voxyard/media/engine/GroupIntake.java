package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.transport.PacketDemultiplexer;
import org.voxyard.media.transport.PacketKind;
import org.voxyard.media.transport.PacketRing;

/** Checks what arrives on loops' groups (multicast-loop.md §1.4) and puts it into the Mixer's ring. Thread: the Receiver. */
final class GroupIntake {
    private static final int SHORTEST_PACKET_BYTES = RtpHeader.FIXED_LENGTH + 1;

    private PacketRing ring;
    private final Counters counters;
    private boolean filled;

    GroupIntake(PacketRing ring, Counters counters) {
        this.ring = ring;
        this.counters = counters;
    }

    /** From now on packets go to another mixer. */
    void switchTo(PacketRing other) {
        ring = other;
    }

    /** Tells the Mixer of what was taken; once after a round of the sockets. */
    void flush() {
        if (filled) {
            filled = false;
            ring.wakeReader();
        }
    }

    void take(LoopChannel loop, byte[] buffer, int length, InetSocketAddress source, long nowNs) {
        counters.increment(EngineCounter.GROUP_RECEIVED);
        if (PacketDemultiplexer.kindOf(buffer, length) == PacketKind.RTCP) {
            counters.increment(EngineCounter.GROUP_RTCP);
        } else if (length < SHORTEST_PACKET_BYTES || !RtpHeader.isValid(buffer, 0, length)) {
            counters.increment(EngineCounter.GROUP_NOT_RTP);
        } else if (RtpHeader.payloadType(buffer, 0) != TalkForwarder.LOOP_PAYLOAD_TYPE) {
            counters.increment(EngineCounter.GROUP_WRONG_PAYLOAD_TYPE);
        } else {
            queue(loop, buffer, length, source, nowNs);
        }
    }

    private void queue(LoopChannel loop, byte[] buffer, int length, InetSocketAddress source, long nowNs) {
        int payloadLength = RtpHeader.payloadLength(buffer, 0, length);
        if (payloadLength < 1 || payloadLength > PacketRing.MAX_PAYLOAD_BYTES) {
            counters.increment(EngineCounter.GROUP_NOT_RTP);
        } else if (ring.isFull()) {
            counters.increment(EngineCounter.GROUP_RING_FULL);
        } else {
            fill(ring.claim(), loop, buffer, payloadLength, source, nowNs);
            ring.publish();
            filled = true;
        }
    }

    private static void fill(
            PacketRing.Slot slot,
            LoopChannel loop,
            byte[] buffer,
            int payloadLength,
            InetSocketAddress source,
            long nowNs) {
        slot.loopIndex = loop.index();
        slot.ssrc = RtpHeader.ssrc(buffer, 0);
        slot.sequence = RtpHeader.sequence(buffer, 0);
        slot.timestamp = RtpHeader.timestamp(buffer, 0);
        slot.marker = RtpHeader.marker(buffer, 0);
        slot.sourceHash = source.hashCode();
        slot.arrivalNs = nowNs;
        slot.length = payloadLength;
        System.arraycopy(buffer, RtpHeader.headerLength(buffer, 0), slot.payload, 0, payloadLength);
    }
}
