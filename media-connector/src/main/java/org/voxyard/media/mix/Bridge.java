package org.voxyard.media.mix;

/**
 * Leads listeners who got a talker's packets as they are into a mix, without a repetition or a hole. They are ahead of the mix: by the packets
 * that the Mixer has not played yet, and by what limiter and encoder hold back. The former is waited for; then the
 * talker's sound goes over to where the mix has it, cross-faded within one frame. Thread: one at a time, as for the mix.
 *
 * <pre>
 *    previous tick      this tick
 * |------------------|------------------|     shift = where the listeners are, seen from the mix
 *      shift |---- prime ---|---- fresh ~~~ fades into this tick's frame
 * </pre>
 */
final class Bridge {
    /** What a sample waits in limiter and encoder (RFC 6716: 6.5 ms at 48 kHz). */
    private static final int HELD_BACK = Limiter.DELAY + 312;

    /** With a greater shift too little is left for the cross-fade. */
    private static final int GREATEST_SHIFT = 660;

    private static final int MOST_TICKS = 15;

    private final float[] pcm = new float[Frame.SAMPLES];
    private Talker talker;
    private int heardUntil;
    private int ticks;

    /** Begins where a talker's packets ended for the listeners. */
    void begin(Talker from, int timestamp) {
        talker = from;
        heardUntil = timestamp;
        ticks = 0;
    }

    void copyFrom(Bridge other) {
        talker = other.talker;
        heardUntil = other.heardUntil;
        ticks = other.ticks;
    }

    void end() {
        talker = null;
    }

    /** Whether listeners still have to be led over. */
    boolean isOpen() {
        return talker != null;
    }

    /** Whether it begins at this point. */
    boolean isFrom(Talker from, int timestamp) {
        return talker == from && heardUntil == timestamp;
    }

    Talker talker() {
        return talker;
    }

    /** Once a tick: whether the listeners have to wait until the mix has caught up with them. */
    boolean waits() {
        return shift() > GREATEST_SHIFT && ++ticks <= MOST_TICKS;
    }

    /** What the encoder has to know of the talker before its first frame for them. */
    float[] prime() {
        int shift = boundedShift();
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = sample(shift + i);
        }
        return pcm;
    }

    /** Makes {@link #pcm}: the talker's sound of this tick, from where the listeners are to where the mix is. */
    void cross() {
        int shift = boundedShift();
        int length = Frame.SAMPLES - Math.max(0, shift);
        System.arraycopy(talker.pcm(), 0, pcm, 0, pcm.length);
        for (int i = 0; i < length; i++) {
            float there = (i + 0.5f) / length;
            pcm[i] = (1 - there) * sample(Frame.SAMPLES + shift + i) + there * pcm[i];
        }
    }

    float[] pcm() {
        return pcm;
    }

    private int shift() {
        return heardUntil - talker.stream().pcmTimestamp() + HELD_BACK;
    }

    /** A stream that has started anew has nothing to do with what was heard: then as if it went straight on. */
    private int boundedShift() {
        int shift = shift();
        return shift > GREATEST_SHIFT || shift < -Frame.SAMPLES ? HELD_BACK : shift;
    }

    private float sample(int index) {
        if (index < Frame.SAMPLES) {
            return index < 0 ? 0 : talker.previousPcm()[index];
        }
        return talker.pcm()[index - Frame.SAMPLES];
    }
}
