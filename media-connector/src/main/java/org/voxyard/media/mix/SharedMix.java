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
    private final Bridge bridge = new Bridge();
    private boolean continuation;
    private boolean faded;

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
        forget();
        stableTicks = 0;
        newcomers = false;
    }

    /** Keeps no talker of its past. */
    void forget() {
        previous.clear();
        key.clear();
        origin = null;
        bridge.end();
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
        bridge.copyFrom(other.bridge);
    }

    /**
     * Takes over listeners of a mix with the other number of channels: the encoder is new to their decoders, but knows the
     * sound of the last tick, and the next frame stands by itself.
     */
    void switchFrom(SharedMix other) {
        begin();
        limiter.copyFrom(other.limiter);
        previous.copyFrom(other.previous);
        bridge.copyFrom(other.bridge);
        origin = other;
        buffer.convert(other.buffer);
        encode();
        welcome();
    }

    /** Takes over listeners of a talker's own packets; sends nothing until it has caught up with them. */
    void leadFrom(Passage passage) {
        begin();
        previous.hold(passage.talker());
        bridge.begin(passage.talker(), passage.heardUntil());
    }

    /** Whether it waits for listeners who have heard just so much of the passage. */
    boolean leadsFrom(Passage passage) {
        return bridge.isFrom(passage.talker(), passage.heardUntil());
    }

    /** Whether this tick's frame goes on where a talker's own packets ended. */
    boolean isContinuation() {
        return continuation;
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

    /** Whether this is the last frame: nothing of what faded out is still to come out of limiter and encoder. */
    boolean isFadingOut() {
        return key.isEmpty() && !faded && !bridge.isOpen();
    }

    /** Mixes and encodes this tick's frame. Returns the payload's length, at most 0 when there is none to be sent. */
    int render() {
        continuation = false;
        if (bridge.isOpen() && bridge.waits()) {
            payloadLength = 0;
        } else if (bridge.isOpen()) {
            prime();
            mix();
            bridge.end();
            continuation = true;
        } else {
            mix();
        }
        return payloadLength;
    }

    /** Codes for nobody what the listeners have heard last: the encoder is new to them, but shall know the sound. */
    private void prime() {
        buffer.clear();
        buffer.add(bridge.prime(), 1, Pan.CENTRE, 1, Pan.CENTRE);
        limiter.process(buffer.pcm());
        encode();
        welcome();
        bridge.cross();
    }

    private void mix() {
        buffer.clear();
        for (int i = 0; i < key.size(); i++) {
            add(key.talker(i), key.gain(i), key.pan(i));
        }
        fadeOutDeparted();
        limiter.process(buffer.pcm());
        previous.copyFrom(key);
        payloadLength = encode();
    }

    private float[] soundOf(Talker talker) {
        return bridge.talker() == talker ? bridge.pcm() : talker.pcm();
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
            buffer.add(soundOf(talker), previous.gain(before), previous.pan(before), gain, pan);
        } else {
            buffer.add(soundOf(talker), talker.isOnset() ? gain : 0, pan, gain, pan);
        }
    }

    private void fadeOutDeparted() {
        faded = false;
        for (int i = 0; i < previous.size(); i++) {
            Talker talker = previous.talker(i);
            if (talker.isAudible() && key.indexOf(talker) < 0) {
                buffer.add(soundOf(talker), previous.gain(i), previous.pan(i), 0, previous.pan(i));
                faded = true;
            }
        }
    }
}
