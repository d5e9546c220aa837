package org.voxyard.media.mix;

import java.util.Arrays;
import org.voxyard.media.codec.OpusEncoder;

/**
 * One mix with its encoder, shared by all cohorts whose listeners hear the same. When they begin to hear different things
 * the encoder is forked, state included, so that no decoder notices. Thread: the Mixer.
 */
final class SharedMix implements AutoCloseable {
    private final OpusEncoder encoder;
    private final Limiter limiter = new Limiter();
    private final MixKey key = new MixKey();
    private final MixKey previous = new MixKey();
    private final float[] pcm = new float[Frame.SAMPLES];
    private final byte[] payload = new byte[Frame.MAX_PAYLOAD_BYTES];
    private int payloadLength;
    private long claimedTick = -1;
    private long heardTick = -1;
    private int stableTicks;
    private SharedMix origin;
    private boolean newcomers;

    SharedMix(OpusEncoder encoder) {
        this.encoder = encoder;
    }

    /** Begins a mix for listeners that have heard nothing. */
    void begin() {
        encoder.reset();
        limiter.reset();
        previous.clear();
        key.clear();
        stableTicks = 0;
        origin = null;
        newcomers = false;
    }

    /** Begins as a copy of another mix: same encoder state, same past. */
    void forkFrom(SharedMix other) {
        encoder.copyFrom(other.encoder);
        limiter.copyFrom(other.limiter);
        previous.copyFrom(other.previous);
        key.clear();
        stableTicks = 0;
        origin = other;
        newcomers = other.newcomers;
    }

    /** Fixes what is heard in this tick. */
    void claim(MixKey wanted, long tick) {
        stableTicks = wanted.sameAs(key) ? stableTicks + 1 : 0;
        key.copyFrom(wanted);
        claimedTick = tick;
    }

    boolean isClaimedAt(long tick) {
        return claimedTick == tick;
    }

    /** Whether it was forked from that mix, or begun afresh when {@code mix} is absent. */
    boolean comesFrom(SharedMix mix) {
        return origin == mix;
    }

    MixKey key() {
        return key;
    }

    /** For how many ticks the key has been the same. */
    int stableTicks() {
        return stableTicks;
    }

    /** Notes that a cohort still hears this mix. */
    void heardAt(long tick) {
        heardTick = tick;
    }

    boolean isHeardAt(long tick) {
        return heardTick == tick;
    }

    /** Whether this is the last frame: a fade to silence. */
    boolean isFadingOut() {
        return key.isEmpty();
    }

    /** Mixes and encodes this tick's frame. Returns the payload's length, at most 0 when the encoder failed. */
    int render() {
        Arrays.fill(pcm, 0);
        for (int i = 0; i < key.size(); i++) {
            Talker talker = key.talker(i);
            GainGlide.add(talker.pcm(), startGain(talker, key.gain(i)), key.gain(i), pcm);
        }
        fadeOutDeparted();
        limiter.process(pcm);
        previous.copyFrom(key);
        payloadLength = encode();
        return payloadLength;
    }

    /** Sets the effort of the encoder, 0 to 10. */
    void complexity(int level) {
        encoder.complexity(level);
    }

    /** Listeners join whose decoders know another encoder: the next frame must stand by itself. */
    void welcome() {
        newcomers = true;
    }

    byte[] payload() {
        return payload;
    }

    int payloadLength() {
        return payloadLength;
    }

    @Override
    public void close() {
        encoder.close();
    }

    private int encode() {
        if (!newcomers) {
            return encoder.encode(pcm, payload, 0, payload.length);
        }
        newcomers = false;
        encoder.independentFrames(true);
        int length = encoder.encode(pcm, payload, 0, payload.length);
        encoder.independentFrames(false);
        return length;
    }

    /** A voice that begins by itself needs no fade; one that was switched in or changed its volume glides. */
    private float startGain(Talker talker, float gain) {
        return talker.isOnset() ? gain : previous.gainOf(talker);
    }

    private void fadeOutDeparted() {
        for (int i = 0; i < previous.size(); i++) {
            Talker talker = previous.talker(i);
            if (talker.isAudible() && key.gainOf(talker) == 0) {
                GainGlide.add(talker.pcm(), previous.gain(i), 0, pcm);
            }
        }
    }
}
