package org.voxyard.media.mix;

/**
 * Where a loop sits between left (−100) and right (100). Constant power: the squares of both factors add up to 2 everywhere,
 * and in the centre (0) both are 1, so that what is not panned is as loud as in a mono mix.
 */
public final class Pan {
    /** Of a loop that nobody has moved. */
    public static final int CENTRE = 0;

    private static final int MOST = 100;
    private static final float[] LEFT = leftFactors();

    private Pan() {}

    /** The nearest valid position. */
    public static int clamp(int pan) {
        return Math.clamp(pan, -MOST, MOST);
    }

    /** Factor on the left side, 0 to √2; {@code pan} must be valid. */
    static float left(int pan) {
        return LEFT[MOST + pan];
    }

    /** Factor on the right side, 0 to √2; {@code pan} must be valid. */
    static float right(int pan) {
        return LEFT[MOST - pan];
    }

    private static float[] leftFactors() {
        float[] factors = new float[2 * MOST + 1];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) (Math.sqrt(2) * Math.cos(Math.PI / 4 * i / MOST));
        }
        factors[MOST] = 1;
        factors[2 * MOST] = 0;
        return factors;
    }
}
