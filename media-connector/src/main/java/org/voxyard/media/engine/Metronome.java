package org.voxyard.media.engine;

import org.voxyard.media.mix.Frame;

/**
 * Which tick is when: the same for every mixer of an engine, so that a fresh one goes on with the numbers, and with them the
 * RTP timestamps, where time itself is. The ticks may be shifted, so slowly that listeners do not notice. Written by the Mixer
 * in office.
 */
final class Metronome {
    /** Ticks are 20.25 or 19.75 ms apart while they are being shifted. */
    static final long STEP_NS = 250_000;

    private volatile long originNs;
    private volatile long shiftNs;

    Metronome(long originNs) {
        this.originNs = originNs;
    }

    /** The tick that has begun last. */
    long tickAt(long nowNs) {
        return Math.floorDiv(nowNs - originNs, Frame.DURATION_NS);
    }

    /** When a tick is due. */
    long dueNs(long tick) {
        return originNs + tick * Frame.DURATION_NS;
    }

    /** From now on the ticks shall come later, or earlier when negative; takes the place of a shift that is not finished. */
    void shift(long laterNs) {
        shiftNs = laterNs;
    }

    /** One tick has begun: the next one is a step nearer to where it shall be. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // the Mixer in office alone writes
    void beat() {
        long stepNs = Math.clamp(shiftNs, -STEP_NS, STEP_NS);
        if (stepNs != 0) {
            originNs += stepNs;
            shiftNs -= stepNs;
        }
    }
}
