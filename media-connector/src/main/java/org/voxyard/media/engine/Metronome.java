package org.voxyard.media.engine;

import org.voxyard.media.mix.Frame;

/**
 * Which tick is when: the same for every mixer of an engine, so that a fresh one goes on with the numbers, and with them the
 * RTP timestamps, where time itself is.
 */
record Metronome(long originNs) {
    /** The tick that has begun last. */
    long tickAt(long nowNs) {
        return Math.floorDiv(nowNs - originNs, Frame.DURATION_NS);
    }

    /** When a tick is due. */
    long dueNs(long tick) {
        return originNs + tick * Frame.DURATION_NS;
    }
}
