package org.voxyard.media.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.mix.Preroll;
import org.voxyard.media.mix.TalkGate;
import org.voxyard.media.rtp.ArrivalWindow;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.ReceptionStatistics;
import org.voxyard.media.sdp.SdpAnswer;
import org.voxyard.media.srtp.SrtpReceiver;

/** Incoming stream of one endpoint: keys, talk gates, statistics. Written by the Receiver alone. */
final class Ingress {
    static final int OPUS_CLOCK_HZ = 48_000;

    /** Louder than this is taken for voice, in −dBov (RFC 6464). */
    private static final int VOICE_LEVEL = 45;

    private static final int WARNING_VOICE_PACKETS = 100;

    private final EndpointId endpoint;
    private final int ssrc;
    private final int firstSequence;
    private final TalkGatePolicy standard;
    private final ReportMailbox mailbox;
    private final List<OpenGate> gates = new ArrayList<>();
    private final ReceptionStatistics statistics = new ReceptionStatistics(OPUS_CLOCK_HZ);
    private final ArrivalWindow arrivals = new ArrivalWindow();
    private final PeerReport peer = new PeerReport();
    private TalkGatePolicy policy;
    private Optional<Preroll> preroll = Optional.empty();
    private Optional<SrtpReceiver> srtp = Optional.empty();
    private int payloadType;
    private int redundantPayloadType = SdpAnswer.NO_REDUNDANCY;
    private int audioLevelId = AudioLevelExtension.ABSENT;
    private int remoteSsrc;
    private boolean keyed;
    private boolean everTalked;
    private int voiceOnClosedGate;

    /**
     * @param standard when packets pass, unless told otherwise
     */
    Ingress(EndpointId endpoint, StreamStart start, TalkGatePolicy standard, ReportMailbox mailbox) {
        this.endpoint = endpoint;
        ssrc = start.ssrc();
        firstSequence = start.sequence();
        this.standard = standard;
        this.mailbox = mailbox;
        follow(standard);
    }

    /** Begins to accept packets: with keys from a browser, without from a plain RTP leg. */
    void open(Optional<SrtpReceiver> keys, int opusPayloadType, int levelExtensionId) {
        srtp = keys;
        payloadType = opusPayloadType;
        audioLevelId = levelExtensionId;
        keyed = true;
    }

    /** Packets of this type hold repetitions of earlier ones besides their own payload. */
    void acceptRedundancy(int type) {
        redundantPayloadType = type;
    }

    boolean isOpen() {
        return keyed;
    }

    EndpointId endpoint() {
        return endpoint;
    }

    int ssrc() {
        return ssrc;
    }

    int payloadType() {
        return payloadType;
    }

    /** Or {@link SdpAnswer#NO_REDUNDANCY}. */
    int redundantPayloadType() {
        return redundantPayloadType;
    }

    int audioLevelId() {
        return audioLevelId;
    }

    ReportMailbox mailbox() {
        return mailbox;
    }

    ReceptionStatistics statistics() {
        return statistics;
    }

    ArrivalWindow arrivals() {
        return arrivals;
    }

    /** What the peer tells. */
    PeerReport peer() {
        return peer;
    }

    int remoteSsrc() {
        return remoteSsrc;
    }

    void remoteSsrc(int value) {
        if (value != remoteSsrc) {
            arrivals.reset();
        }
        remoteSsrc = value;
    }

    /** Removes SRTP in place; returns the length, or a negative code. */
    int unprotect(byte[] packet, int length) {
        return srtp.isPresent() ? srtp.get().unprotect(packet, 0, length) : length;
    }

    /** Removes SRTCP in place; returns the length, or a negative code. */
    int unprotectRtcp(byte[] packet, int length) {
        return srtp.isPresent() ? srtp.get().unprotectRtcp(packet, 0, length) : length;
    }

    /** Where packets wait for a key that is told late; only with that policy. */
    Optional<Preroll> preroll() {
        return preroll;
    }

    /** Whether a packet of this level carries voice; without a level it may. */
    static boolean isVoice(int level) {
        return level == AudioLevelExtension.ABSENT || level <= VOICE_LEVEL;
    }

    int gateCount() {
        return gates.size();
    }

    OpenGate gate(int position) {
        return gates.get(position);
    }

    /** Packets pass by another policy from now on; empty for the standard. */
    void onPolicy(Optional<TalkGatePolicy> told) {
        TalkGatePolicy wanted = told.orElse(standard);
        if (wanted != policy) {
            follow(wanted);
        }
    }

    void onSend(LoopChannel loop, boolean mayTalk) {
        if (mayTalk) {
            gateOf(loop).gate().onSend(true);
        } else {
            gates.stream()
                    .filter(gate -> gate.loop().equals(loop))
                    .forEach(gate -> gate.gate().onSend(false));
        }
    }

    /** Returns the gate whose key it was. */
    OpenGate onTalking(LoopChannel loop, boolean down, long nowNs) {
        OpenGate gate = gateOf(loop);
        gate.gate().onTalking(down, nowNs);
        everTalked |= down;
        return gate;
    }

    void forget(LoopChannel loop) {
        gates.removeIf(gate -> gate.loop().equals(loop));
    }

    /** Notes a packet that no gate let through; true once, when voice has been speaking in vain for two seconds. */
    boolean isVoiceInVain(int level) {
        if (everTalked || gates.isEmpty() || level == AudioLevelExtension.ABSENT || !isVoice(level)) {
            return false;
        }
        return ++voiceOnClosedGate == WARNING_VOICE_PACKETS;
    }

    private void follow(TalkGatePolicy wanted) {
        policy = wanted;
        preroll = wanted == TalkGatePolicy.PREROLL ? Optional.of(new Preroll()) : Optional.empty();
        gates.forEach(gate -> gate.gate().onNeedsKey(needsKey()));
    }

    private boolean needsKey() {
        return policy != TalkGatePolicy.OPEN;
    }

    private OpenGate gateOf(LoopChannel loop) {
        return gates.stream()
                .filter(gate -> gate.loop().equals(loop))
                .findFirst()
                .orElseGet(() -> {
                    OpenGate gate = new OpenGate(loop, new TalkGate(firstSequence, needsKey()));
                    gates.add(gate);
                    return gate;
                });
    }

    /** The gate of this endpoint to one loop; kept while closed, so that its sequence numbers go on. */
    record OpenGate(LoopChannel loop, TalkGate gate) {}
}
