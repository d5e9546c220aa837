package org.voxyard.media.mix;

import org.voxyard.media.codec.OpusEncoder;

/**
 * One mix with its encoder, shared by all cohorts whose listeners hear the same. When they begin to hear different things
 * the encoder is forked, state included, so that no decoder notices. Thread: the Mixer.
 */
final class SharedMix implements AutoCloseable {
    private final OpusEncoder encoder;
    private final boolean stereo;
    private final Limiter limiter;
    private final MixKey key = new MixKey();
    private final MixKey previous = new MixKey();
    private final MixBuffer buffer;
    private final byte[] payload = new byte[Frame.MAX_PAYLOAD_BYTES];
    private int payloadLength;
    private long claimedTick = -1;
    private long heardTick = -1;
    private int stableTicks;
    private SharedMix origin;
    private boolean newcomers;
    private boolean broken;

    /** Makes a mix for an encoder with 1 or 2 channels. */
    SharedMix(OpusEncoder encoder, int channels) {
        this.encoder = encoder;
        stereo = channels == 2;
        limiter = new Limiter(channels);
        buffer = new MixBuffer(channels);
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

    /**
     * Takes over listeners of a mix with the other number of channels: the encoder is new to their decoders, but knows the
     * sound of the last tick, and the next frame stands by itself.
     */
    void switchFrom(SharedMix other) {
        begin();
        limiter.copyFrom(other.limiter);
        previous.copyFrom(other.previous);
        origin = other;
        buffer.convert(other.buffer);
        encode();
        welcome();
    }

    boolean isStereo() {
        return stereo;
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
        buffer.clear();
        for (int i = 0; i < key.size(); i++) {
            add(key.talker(i), key.gain(i), key.pan(i));
        }
        fadeOutDeparted();
        limiter.process(buffer.pcm());
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

    /** Mixing or encoding threw: there is no frame in this tick, and nobody is to hear this mix again. */
    void giveUp() {
        broken = true;
        payloadLength = 0;
    }

    boolean isBroken() {
        return broken;
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
            return encoder.encode(buffer.pcm(), payload, 0, payload.length);
        }
        newcomers = false;
        encoder.independentFrames(true);
        int length = encoder.encode(buffer.pcm(), payload, 0, payload.length);
        encoder.independentFrames(false);
        return length;
    }

    /** A voice that begins by itself needs no fade; one that was switched in, moved or changed its volume glides. */
    private void add(Talker talker, float gain, int pan) {
        int before = talker.isOnset() ? -1 : previous.indexOf(talker);
        if (before >= 0) {
            buffer.add(talker.pcm(), previous.gain(before), previous.pan(before), gain, pan);
        } else {
            buffer.add(talker.pcm(), talker.isOnset() ? gain : 0, pan, gain, pan);
        }
    }

    private void fadeOutDeparted() {
        for (int i = 0; i < previous.size(); i++) {
            Talker talker = previous.talker(i);
            if (talker.isAudible() && key.indexOf(talker) < 0) {
                buffer.add(talker.pcm(), previous.gain(i), previous.pan(i), 0, previous.pan(i));
            }
        }
    }
}
