package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.voxyard.media.agent.ParkingIdleStrategy;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.LevelMeter;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.PlayedTime;
import org.voxyard.media.mix.StreamStatistics;
import org.voxyard.media.mix.TalkerStream;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.RepeatingSender;
import org.voxyard.media.rtp.RtpHeader;

/**
 * A browser's voice on its whole way: packets, perhaps with repetitions, a path that loses some, the Receiver's forwarder,
 * the loop's group, the Mixer's stream. No other jitter; in virtual time.
 */
public final class LossyTalk implements AutoCloseable {
    private static final int FRAME = TalkerStream.FRAME;
    private static final long FRAME_NS = 20_000_000;
    private static final long BEFORE_TICK_NS = 5_000_000;
    private static final int OPUS = 100;
    private static final int REDUNDANT = 101;
    private static final LoopChannel LOOP =
            new LoopChannel(0, new LoopId("FLIGHT"), new InetSocketAddress("239.255.0.1", 20_001));

    private final Counters counters = new Counters();
    private final TalkForwarder forwarder = new TalkForwarder(
            this::toGroup, new ConductorProxy(new ConductorQueues(new ParkingIdleStrategy()), counters), counters, 0);
    private final StreamStart start = new StreamStart(70_000, 1_000, 0);
    private final Ingress talker = new Ingress(new EndpointId(1), start, TalkGatePolicy.OPEN, new ReportMailbox());
    private final RepeatingSender repeating = new RepeatingSender(OPUS);
    private final TalkerStream stream;
    private final boolean repeats;
    private final BooleanSupplier isLost;
    private long nowNs = 1_000_000_000;
    private int frames;

    /**
     * Begins a voice.
     *
     * @param decoder closed with this
     * @param repeats whether packets repeat the ones before (RFC 2198)
     * @param isLost asked once for every packet
     */
    public LossyTalk(OpusDecoder decoder, boolean repeats, BooleanSupplier isLost) {
        stream = new TalkerStream(decoder, new PayloadPool(16, 256), TalkerStream.DEFAULT_THRESHOLD_DBFS);
        this.repeats = repeats;
        this.isLost = isLost;
        talker.open(Optional.empty(), OPUS, AudioLevelExtension.ABSENT);
        talker.acceptRedundancy(REDUNDANT);
        talker.onSend(LOOP, true);
    }

    /** Sends the packets, 20 ms each; returns what is heard, 48 kHz, where its timestamp says, however late it was played. */
    public float[] hear(List<byte[]> payloads) {
        float[] heard = new float[payloads.size() * FRAME];
        for (byte[] payload : payloads) {
            send(payload);
            nowNs += FRAME_NS;
            stream.tick(nowNs);
            place(PlayedTime.of(stream), heard);
        }
        return heard;
    }

    public StreamStatistics statistics() {
        return stream.statistics();
    }

    /** Packets that were lost and came with the next one. */
    public long recovered() {
        return counters.get(EngineCounter.RED_RECOVERED);
    }

    @Override
    public void close() {
        stream.close();
    }

    /** Silence is left as it is: a stream that rests has no time. */
    private void place(int timestamp, float[] heard) {
        if (stream.levelDb() > LevelMeter.SILENCE_DBFS && timestamp >= 0 && timestamp + FRAME <= heard.length) {
            System.arraycopy(stream.pcm(), 0, heard, timestamp, FRAME);
        }
    }

    private void send(byte[] opus) {
        int timestamp = frames * FRAME;
        byte[] payload = repeats ? repeating.next(opus, timestamp) : opus;
        byte[] packet = new byte[RtpHeader.FIXED_LENGTH + payload.length];
        System.arraycopy(payload, 0, packet, RtpHeader.FIXED_LENGTH, payload.length);
        RtpHeader.write(packet, 0, false, repeats ? REDUNDANT : OPUS, frames & 0xFFFF, timestamp, 0x1234);
        frames++;
        if (!isLost.getAsBoolean()) {
            forwarder.forward(talker, packet, packet.length, nowNs + FRAME_NS - BEFORE_TICK_NS);
        }
    }

    private boolean toGroup(byte[] buffer, int offset, int length, InetSocketAddress group) {
        int sequence = RtpHeader.sequence(buffer, offset);
        int timestamp = RtpHeader.timestamp(buffer, offset);
        int header = RtpHeader.FIXED_LENGTH;
        stream.insert(sequence, timestamp, buffer, offset + header, length - header, nowNs + FRAME_NS - BEFORE_TICK_NS);
        return true;
    }
}
