package org.voxyard.media.mix;

/**
 * The quietest moment of the last second or so: speech has pauses between its syllables and so stands out of it, noise and
 * tones do not.
 */
final class NoiseFloor {
    private static final int HALF_TICKS = 32;

    private float before = Float.POSITIVE_INFINITY;
    private float now = Float.POSITIVE_INFINITY;
    private int ticks;

    /** One tick with sound of this level. Returns the floor: the minimum of the last 32 to 64 ticks, this one included. */
    float hear(float levelDbfs) {
        if (ticks++ == HALF_TICKS) {
            before = now;
            now = Float.POSITIVE_INFINITY;
            ticks = 1;
        }
        now = Math.min(now, levelDbfs);
        return Math.min(before, now);
    }

    /** What comes now has nothing to do with what was. */
    void forget() {
        before = Float.POSITIVE_INFINITY;
        now = Float.POSITIVE_INFINITY;
        ticks = 0;
    }
}
