package org.voxyard.media.mix;

import java.util.Arrays;
import org.voxyard.media.codec.OpusDecoder;

/**
 * One talker on one loop, as this node hears him: packets in, 20 ms of PCM a tick out (multicast-loop.md §3.3). Decoded once,
 * whoever listens. The delay adapts from nothing to 60 ms, in bad moments 200 ms; lost packets are recovered or concealed; a
 * talker's clock may be fast or slow.
 *
 * <p>Used by one thread, the Mixer. Nothing allocates after the constructor.
 */
public final class TalkerStream implements AutoCloseable {
    /** Samples per tick. */
    public static final int FRAME = 960;

    /** Level below which a decoded frame counts as silence, unless set otherwise. */
    public static final float DEFAULT_THRESHOLD_DBFS = -60;

    private static final long IDLE_NS = 5_000_000_000L;

    private final OpusDecoder opus;
    private final JitterBuffer buffer;
    private final PcmFifo fifo = new PcmFifo();
    private final PlayoutDelay delay = new PlayoutDelay();
    private final StreamStatistics statistics = new StreamStatistics();
    private final Playout playout;
    private final Shortening shortening;
    private final SpeechGate gate;
    private final boolean levelled;
    private final AutomaticGain automaticGain = new AutomaticGain();
    private final float[] pcm = new float[FRAME];
    private float levelDbfs = LevelMeter.SILENCE_DBFS;
    private long lastArrivalNs;

    /** The stream closes the decoder, which must give mono; {@code thresholdDbfs} as {@link #DEFAULT_THRESHOLD_DBFS}. */
    public TalkerStream(OpusDecoder opus, PayloadPool pool, float thresholdDbfs) {
        this(opus, pool, thresholdDbfs, false);
    }

    /** As the other, with slow automatic gain for speech when {@code levelled}. */
    public TalkerStream(OpusDecoder opus, PayloadPool pool, float thresholdDbfs, boolean levelled) {
        this.levelled = levelled;
        this.opus = opus;
        buffer = new JitterBuffer(pool);
        playout = new Playout(buffer, fifo, new SpeechDecoder(opus, fifo), delay, statistics);
        shortening = new Shortening(playout, fifo, delay, statistics);
        gate = new SpeechGate(thresholdDbfs);
    }

    /**
     * A packet of this stream has come. The payload is copied; it may be anything.
     *
     * @param sequence the 16 bits of the RTP header
     * @param timestamp the 32 bits of the RTP header
     * @param arrivalNs of the same clock as the ticks
     */
    public Arrival insert(int sequence, int timestamp, byte[] payload, int offset, int length, long arrivalNs) {
        lastArrivalNs = arrivalNs;
        Arrival arrival = buffer.insert(sequence, timestamp, payload, offset, length, arrivalNs);
        statistics.count(arrival);
        switch (arrival) {
            case ACCEPTED -> delay.arrived(timestamp, arrivalNs);
            case RESTARTED -> playout.onRestart();
            case LATE -> playout.onLate();
            case DUPLICATE, UNDECODABLE, NO_ROOM -> {}
        }
        return arrival;
    }

    /**
     * Plays the next 20 ms, to be called once per tick.
     *
     * @return whether the stream is audible now: speech, or not longer than 300 ms after it. When not, it adds nothing to any mix
     */
    public boolean tick(long nowNs) {
        int left = fifo.size();
        if (playout.isResting()) {
            playout.rest();
            Arrays.fill(pcm, 0);
            return judge(LevelMeter.SILENCE_DBFS);
        }
        playout.advance(nowNs);
        shortening.apply(gate.isOpen(), left, nowNs);
        fifo.take(pcm);
        return judge(LevelMeter.dbfs(pcm));
    }

    /** What the last tick played; overwritten by the next one. Not to be changed. */
    public float[] pcm() {
        return pcm;
    }

    /** Level of what the last tick played, before any automatic gain, RMS dBFS, −127 for silence. */
    public float levelDb() {
        return levelDbfs;
    }

    /** Whether the last tick was audible. */
    public boolean isAudible() {
        return gate.isOpen();
    }

    /**
     * Whether the last tick played exactly one packet of one 20 ms mono frame, unaltered: then its payload may stand for the
     * PCM.
     */
    public boolean isWholePacket() {
        return playout.isWhole() && isUnity();
    }

    /** Whether the last tick's sound has the level that the talker gave it: no automatic gain was at work. */
    public boolean isUnity() {
        return !levelled || automaticGain.isUnity();
    }

    /** The packet that the last tick played, from 0 to {@link #packetLength}; valid until the next tick or insert. */
    public byte[] packetBytes() {
        return playout.current().payload;
    }

    /** Bytes of the packet that the last tick played. */
    public int packetLength() {
        return playout.current().length;
    }

    /** RTP timestamp of the packet that the last tick played. */
    public int packetTimestamp() {
        return playout.current().timestamp;
    }

    /** Whether packets have stopped coming, for now or for good. */
    boolean isStarved() {
        return playout.isStarved();
    }

    /** RTP timestamp of the first sample of what the last tick played; true while the stream plays without a break. */
    int pcmTimestamp() {
        return playout.nextTimestamp() - fifo.size() - FRAME;
    }

    /** Whether a packet that continues what was decoded last is loud enough to be heard; the stream stays as it is. */
    boolean wouldBeHeard(SpeechProbe probe, byte[] payload, int length) {
        return gate.wouldHear(probe.levelDbfs(opus, payload, length));
    }

    /** Frames of 20 ms that wait now. */
    public int depthFrames() {
        return (buffer.samples() + fifo.size() + FRAME / 2) / FRAME;
    }

    /** How long the last packet waited from its arrival until its first sample was played: the latency that we add. */
    public long delayNs() {
        return delay.lastNs() + playout.residue() * 1_000_000L / 48;
    }

    /** How long the last of the punctual packets waits for the end of the tick in which it comes, 0 to 20 ms, however deep the buffer is. */
    public long punctualNs() {
        return delay.punctualNs();
    }

    /** Interarrival jitter, RFC 3550. */
    public long jitterNs() {
        return delay.jitterNs();
    }

    public StreamStatistics statistics() {
        return statistics;
    }

    /** Whether nothing has come for 5 s: the stream may be dropped. */
    public boolean isIdle(long nowNs) {
        return isIdleFor(IDLE_NS, nowNs);
    }

    /** Whether no packet has come for that long. */
    boolean isIdleFor(long durationNs, long nowNs) {
        return nowNs - lastArrivalNs > durationNs;
    }

    /** Gives all waiting payloads back and closes the decoder. */
    @Override
    public void close() {
        buffer.clear();
        opus.close();
    }

    private boolean judge(float level) {
        levelDbfs = level;
        boolean audible = gate.hear(level);
        if (levelled) {
            level(audible);
        }
        return audible;
    }

    private void level(boolean audible) {
        if (audible) {
            automaticGain.apply(pcm, levelDbfs);
        } else {
            automaticGain.rest();
        }
    }
}
