package org.voxyard.media.mix;

/** Adds a voice to a sum with a gain that glides over the frame, so that no change is heard as a click. */
final class GainGlide {
    private GainGlide() {}

    /** Adds {@code source} times a gain that goes from {@code from} to {@code to}; both arrays of the same length. */
    static void add(float[] source, float from, float to, float[] sum) {
        if (from != to) {
            addGliding(source, from, (to - from) / sum.length, sum);
        } else if (to == 1) {
            addPlain(source, sum);
        } else if (to != 0) {
            addScaled(source, to, sum);
        }
    }

    private static void addPlain(float[] source, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += source[i];
        }
    }

    private static void addScaled(float[] source, float gain, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += source[i] * gain;
        }
    }

    private static void addGliding(float[] source, float start, float step, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += source[i] * (start + step * (i + 1));
        }
    }
}
