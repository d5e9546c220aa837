package org.voxyard.media.mix;

/** Finds the distance at which sound resembles itself: where a piece can be cut out without a click. */
final class PitchPeriod {
    /** 2.5 ms: 400 Hz. */
    static final int SHORTEST = 120;
    /** 15 ms: 67 Hz. */
    static final int LONGEST = 720;

    private static final int COARSE = 4;

    private PitchPeriod() {}

    /**
     * The lag of the least mean difference, compared over one lag.
     *
     * @param size valid samples, at least 2 × {@link #SHORTEST}
     * @param most no longer lag than this; at least {@link #SHORTEST}
     */
    static int find(float[] x, int size, int most) {
        int longest = Math.min(Math.min(most, LONGEST), size / 2);
        int coarse = search(x, SHORTEST, longest, COARSE);
        return search(x, Math.max(SHORTEST, coarse - COARSE), Math.min(longest, coarse + COARSE), 1);
    }

    private static int search(float[] x, int from, int to, int step) {
        int best = from;
        float least = Float.MAX_VALUE;
        for (int lag = from; lag <= to; lag += step) {
            float difference = difference(x, lag, step);
            if (difference < least) {
                least = difference;
                best = lag;
            }
        }
        return best;
    }

    private static float difference(float[] x, int lag, int step) {
        float sum = 0;
        for (int i = 0; i < lag; i += step) {
            sum += Math.abs(x[i] - x[i + lag]);
        }
        return sum / lag;
    }
}
