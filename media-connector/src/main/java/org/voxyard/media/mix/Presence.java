package org.voxyard.media.mix;

/**
 * How much something is there: rises to full within 60 ms, falls to nothing within 500 ms. Counts in whole numbers, so that
 * equal pasts give equal gains.
 */
final class Presence {
    /** All there. */
    static final int FULL = 75;

    private static final int RISE = FULL / 3;
    private static final int FALL = FULL / 25;

    private int level;

    /** One tick of 20 ms in which it is there or not. Returns {@link #level}. */
    int tick(boolean present) {
        level = present ? Math.min(FULL, level + RISE) : Math.max(0, level - FALL);
        return level;
    }

    /** It is all there at once. */
    void fill() {
        level = FULL;
    }

    /** 0 to {@link #FULL}. */
    int level() {
        return level;
    }
}
