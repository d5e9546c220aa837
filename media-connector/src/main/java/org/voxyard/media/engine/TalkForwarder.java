package org.voxyard.media.engine;

import org.voxyard.media.codec.OpusPacket;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.Preroll;
import org.voxyard.media.mix.TalkGate;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.RtcpReader;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.DatagramSender;

/**
 * Takes a talker's packet to the groups of all loops whose gate is open: header made anew (payload type 100, the
 * endpoint's SSRC, no extension), payload untouched (multicast-loop.md §1.3). Thread: the Receiver.
 */
final class TalkForwarder {
    /** Opus on every loop. */
    static final int LOOP_PAYLOAD_TYPE = 100;

    private final DatagramSender groups;
    private final ConductorProxy conductor;
    private final Counters counters;
    private final byte[] packet = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private final RtcpReader rtcp = new RtcpReader();
    private final OpusPacket opus = new OpusPacket();

    TalkForwarder(DatagramSender groups, ConductorProxy conductor, Counters counters) {
        this.groups = groups;
        this.conductor = conductor;
        this.counters = counters;
    }

    void forward(Ingress ingress, byte[] buffer, int length, long nowNs) {
        if (!RtpHeader.isValid(buffer, 0, length)) {
            counters.increment(EngineCounter.RTP_MALFORMED);
        } else if (RtpHeader.payloadType(buffer, 0) != ingress.payloadType()) {
            counters.increment(EngineCounter.RTP_WRONG_PAYLOAD_TYPE);
        } else {
            accept(ingress, buffer, length, nowNs);
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
            }
        }
    }

    private void accept(Ingress ingress, byte[] buffer, int length, long nowNs) {
        counters.increment(EngineCounter.RTP_RECEIVED);
        int sequence = RtpHeader.sequence(buffer, 0);
        ingress.remoteSsrc(RtpHeader.ssrc(buffer, 0));
        ingress.statistics().onPacket(sequence, RtpHeader.timestamp(buffer, 0), nowNs);
        int payloadLength = RtpHeader.payloadLength(buffer, 0, length);
        if (payloadLength < 1 || payloadLength > Frame.MAX_PAYLOAD_BYTES) {
            counters.increment(EngineCounter.RTP_MALFORMED);
            return;
        }
        int passed = passGates(ingress, buffer, payloadLength, nowNs);
        if (passed == 0) {
            onClosedGate(ingress, buffer, payloadLength, nowNs);
        } else if (opus.wrap(buffer, RtpHeader.headerLength(buffer, 0), payloadLength) != Frame.SAMPLES) {
            counters.add(EngineCounter.ODD_FRAMES_PASSED, passed);
        }
    }

    private int passGates(Ingress ingress, byte[] buffer, int payloadLength, long nowNs) {
        int passed = 0;
        System.arraycopy(buffer, RtpHeader.headerLength(buffer, 0), packet, RtpHeader.FIXED_LENGTH, payloadLength);
        for (int i = 0; i < ingress.gateCount(); i++) {
            Ingress.OpenGate open = ingress.gate(i);
            int sequence = open.gate().admit(RtpHeader.sequence(buffer, 0), nowNs);
            if (sequence >= 0) {
                send(ingress, open, sequence, RtpHeader.timestamp(buffer, 0), payloadLength);
                passed++;
            } else if (sequence == TalkGate.LATE) {
                counters.increment(EngineCounter.GATE_LATE);
            }
        }
        return passed;
    }

    private void send(Ingress ingress, Ingress.OpenGate open, int sequence, int timestamp, int payloadLength) {
        boolean marker = open.gate().isSpurtStart();
        RtpHeader.write(packet, 0, marker, LOOP_PAYLOAD_TYPE, sequence, timestamp, ingress.ssrc());
        int length = RtpHeader.FIXED_LENGTH + payloadLength;
        boolean sent = groups.send(packet, 0, length, open.loop().group());
        counters.increment(sent ? EngineCounter.GATE_PASSED : EngineCounter.GROUP_SEND_FAILED);
    }

    private void onClosedGate(Ingress ingress, byte[] buffer, int payloadLength, long nowNs) {
        counters.increment(EngineCounter.GATE_CLOSED);
        int level = ingress.audioLevelId() == AudioLevelExtension.ABSENT
                ? AudioLevelExtension.ABSENT
                : AudioLevelExtension.level(buffer, 0, ingress.audioLevelId());
        if (ingress.preroll().isPresent()) {
            int offset = RtpHeader.headerLength(buffer, 0);
            int sequence = RtpHeader.sequence(buffer, 0);
            int timestamp = RtpHeader.timestamp(buffer, 0);
            boolean voice = Ingress.isVoice(level);
            ingress.preroll().get().keep(buffer, offset, payloadLength, sequence, timestamp, voice, nowNs);
        }
        if (ingress.isVoiceInVain(level)) {
            conductor.voiceOnClosedGate(ingress.endpoint());
        }
    }
}
