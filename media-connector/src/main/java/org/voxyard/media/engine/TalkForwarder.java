package org.voxyard.media.engine;

import org.voxyard.media.codec.OpusPacket;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.Preroll;
import org.voxyard.media.mix.TalkGate;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.RedundantPayload;
import org.voxyard.media.rtp.RtcpReader;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.rtp.SequenceNumbers;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.DatagramSender;

/**
 * Takes a talker's packet to the groups of all loops whose gate is open: header made anew (payload type 100, the
 * endpoint's SSRC, no extension), payload untouched (multicast-loop.md §1.3). A lost packet that a later one repeats (RFC 2198)
 * goes before it, as if it had come in time; never twice. Thread: the Receiver.
 */
final class TalkForwarder {
    /** Opus on every loop. */
    static final int LOOP_PAYLOAD_TYPE = 100;

    /** Three periods of Opus' clock of 48 kHz. */
    private static final long CLOCK_NS_TIMES_3 = 62_500;

    private final DatagramSender groups;
    private final ConductorProxy conductor;
    private final Counters counters;
    private final byte[] packet = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private final RtcpReader rtcp = new RtcpReader();
    private final OpusPacket opus = new OpusPacket();
    private final RedundantPayload redundant = new RedundantPayload();
    private final long epochOffsetNs;

    /**
     * Makes a forwarder.
     *
     * @param epochOffsetNs to be added to the agent's time to get ns since 1970, as the sender reports have it
     */
    TalkForwarder(DatagramSender groups, ConductorProxy conductor, Counters counters, long epochOffsetNs) {
        this.groups = groups;
        this.conductor = conductor;
        this.counters = counters;
        this.epochOffsetNs = epochOffsetNs;
    }

    void forward(Ingress ingress, byte[] buffer, int length, long nowNs) {
        if (!RtpHeader.isValid(buffer, 0, length)) {
            counters.increment(EngineCounter.RTP_MALFORMED);
            return;
        }
        int type = RtpHeader.payloadType(buffer, 0);
        int offset = RtpHeader.headerLength(buffer, 0);
        int payloadLength = RtpHeader.payloadLength(buffer, 0, length);
        if (type == ingress.payloadType()) {
            accept(ingress, buffer, offset, payloadLength, nowNs);
        } else if (type == ingress.redundantPayloadType()) {
            unpack(ingress, buffer, offset, payloadLength, nowNs);
        } else {
            counters.increment(EngineCounter.RTP_WRONG_PAYLOAD_TYPE);
        }
    }

    /** Sends what was said before the key was told to be down. */
    void sendPreroll(Ingress ingress, Ingress.OpenGate open, long nowNs) {
        if (ingress.preroll().isEmpty()) {
            return;
        }
        Preroll preroll = ingress.preroll().get();
        for (int i = 0; i < Preroll.CAPACITY; i++) {
            Preroll.Held held = preroll.oldest(i);
            int sequence = held.isFresh(nowNs) ? open.gate().admit(held.sequence(), nowNs) : TalkGate.CLOSED;
            if (sequence >= 0) {
                System.arraycopy(held.payload(), 0, packet, RtpHeader.FIXED_LENGTH, held.length());
                send(ingress, open, sequence, held.timestamp(), held.length());
            }
        }
        preroll.clear();
    }

    void onRtcp(Ingress ingress, byte[] buffer, int length, long nowNs) {
        rtcp.wrap(buffer, 0, length);
        for (RtcpReader.Item item = rtcp.next(); item != RtcpReader.Item.END; item = rtcp.next()) {
            if (item == RtcpReader.Item.SENDER_REPORT) {
                ingress.statistics().onSenderReport(rtcp.ntpTimestamp(), nowNs);
            } else if (item == RtcpReader.Item.REPORT_BLOCK && rtcp.ssrc() == ingress.ssrc()) {
                ingress.peer().onBlock(rtcp, nowNs + epochOffsetNs);
            }
        }
    }

    /** What is lost goes out before the packet that repeats it. */
    private void unpack(Ingress ingress, byte[] buffer, int offset, int length, long nowNs) {
        if (!redundant.wrap(buffer, offset, length)) {
            counters.increment(EngineCounter.RED_MALFORMED);
            return;
        }
        int own = redundant.repetitions();
        if (redundant.payloadType(own) != ingress.payloadType()) {
            counters.increment(EngineCounter.RTP_WRONG_PAYLOAD_TYPE);
            return;
        }
        counters.increment(EngineCounter.RED_RECEIVED);
        ingress.remoteSsrc(RtpHeader.ssrc(buffer, 0));
        for (int block = 0; block < own; block++) {
            recover(ingress, buffer, block, nowNs);
        }
        accept(ingress, buffer, redundant.offset(own), redundant.length(own), nowNs);
    }

    /** The last repetition is of the packet just before, and so on: RFC 2198 names time stamps only. */
    private void recover(Ingress ingress, byte[] buffer, int block, long nowNs) {
        int sequence = SequenceNumbers.plus(RtpHeader.sequence(buffer, 0), block - redundant.repetitions());
        int age = redundant.timestampOffset(block);
        int length = redundant.length(block);
        boolean usable = redundant.payloadType(block) == ingress.payloadType() && age > 0 && length > 0;
        if (!usable || !ingress.arrivals().isMissing(sequence)) {
            return;
        }
        System.arraycopy(buffer, redundant.offset(block), packet, RtpHeader.FIXED_LENGTH, length);
        int timestamp = RtpHeader.timestamp(buffer, 0) - age;
        if (passGates(ingress, sequence, timestamp, length, nowNs - age * CLOCK_NS_TIMES_3 / 3, nowNs) > 0) {
            ingress.arrivals().recover(sequence);
            counters.increment(EngineCounter.RED_RECOVERED);
        }
    }

    private void accept(Ingress ingress, byte[] buffer, int offset, int length, long nowNs) {
        counters.increment(EngineCounter.RTP_RECEIVED);
        int sequence = RtpHeader.sequence(buffer, 0);
        ingress.remoteSsrc(RtpHeader.ssrc(buffer, 0));
        ingress.statistics().onPacket(sequence, RtpHeader.timestamp(buffer, 0), nowNs);
        if (length < 1 || length > Frame.MAX_PAYLOAD_BYTES) {
            counters.increment(EngineCounter.RTP_MALFORMED);
        } else if (ingress.arrivals().arrive(sequence)) {
            pass(ingress, buffer, offset, length, nowNs);
        } else {
            counters.increment(EngineCounter.RED_OVERTAKEN);
        }
    }

    private void pass(Ingress ingress, byte[] buffer, int offset, int length, long nowNs) {
        int level = level(ingress, buffer);
        ingress.peer().onLevel(level);
        System.arraycopy(buffer, offset, packet, RtpHeader.FIXED_LENGTH, length);
        int sequence = RtpHeader.sequence(buffer, 0);
        int passed = passGates(ingress, sequence, RtpHeader.timestamp(buffer, 0), length, nowNs, nowNs);
        if (passed == 0) {
            onClosedGate(ingress, buffer, offset, length, level, nowNs);
        } else if (opus.wrap(buffer, offset, length) != Frame.SAMPLES) {
            counters.add(EngineCounter.ODD_FRAMES_PASSED, passed);
        }
    }

    /** Returns how many let it through. */
    private int passGates(Ingress ingress, int sequence, int timestamp, int length, long dueNs, long nowNs) {
        int passed = 0;
        for (int i = 0; i < ingress.gateCount(); i++) {
            Ingress.OpenGate open = ingress.gate(i);
            int outgoing = open.gate().admit(sequence, dueNs, nowNs);
            passed += passed(ingress, open, outgoing, timestamp, length);
        }
        return passed;
    }

    /** 1 when the gate let the packet through. */
    private int passed(Ingress ingress, Ingress.OpenGate open, int sequence, int timestamp, int length) {
        if (sequence == TalkGate.LATE) {
            counters.increment(EngineCounter.GATE_LATE);
        }
        if (sequence < 0) {
            return 0;
        }
        send(ingress, open, sequence, timestamp, length);
        return 1;
    }

    private void send(Ingress ingress, Ingress.OpenGate open, int sequence, int timestamp, int payloadLength) {
        boolean marker = open.gate().isSpurtStart();
        RtpHeader.write(packet, 0, marker, LOOP_PAYLOAD_TYPE, sequence, timestamp, ingress.ssrc());
        int length = RtpHeader.FIXED_LENGTH + payloadLength;
        boolean sent = groups.send(packet, 0, length, open.loop().group());
        counters.increment(sent ? EngineCounter.GATE_PASSED : EngineCounter.GROUP_SEND_FAILED);
    }

    private static int level(Ingress ingress, byte[] buffer) {
        return ingress.audioLevelId() == AudioLevelExtension.ABSENT
                ? AudioLevelExtension.ABSENT
                : AudioLevelExtension.level(buffer, 0, ingress.audioLevelId());
    }

    private void onClosedGate(Ingress ingress, byte[] buffer, int offset, int length, int level, long nowNs) {
        counters.increment(EngineCounter.GATE_CLOSED);
        if (ingress.preroll().isPresent()) {
            int sequence = RtpHeader.sequence(buffer, 0);
            int timestamp = RtpHeader.timestamp(buffer, 0);
            boolean voice = Ingress.isVoice(level);
            ingress.preroll().get().keep(buffer, offset, length, sequence, timestamp, voice, nowNs);
        }
        if (ingress.isVoiceInVain(level)) {
            conductor.voiceOnClosedGate(ingress.endpoint());
        }
    }
}
