package org.voxyard.media.mix;

/** Adds a voice to a sum with a gain that glides over the frame, so that no change is heard as a click. */
final class GainGlide {
    /** How far a glide has come at each sample; a table, because the JIT vectorises a load but not a counter. */
    private static final float[] PROGRESS = progress();

    private GainGlide() {}

    /** Adds {@code source} times a gain that goes from {@code from} to {@code to}; both arrays one frame. */
    static void add(float[] source, float from, float to, float[] sum) {
        if (from != to) {
            addGliding(source, from, to - from, sum);
        } else if (to == 1) {
            addPlain(source, sum);
        } else if (to != 0) {
            addScaled(source, to, sum);
        }
    }

    /** Multiplies a frame in place by a gain that goes from {@code from} to {@code to}. */
    static void scale(float[] pcm, float from, float to) {
        float change = to - from;
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] *= from + change * PROGRESS[i];
        }
    }

    /** As {@link #add}, to one side of an interleaved stereo sum: 0 left, 1 right. */
    static void addToSide(float[] source, float from, float to, float[] sum, int side) {
        if (from != 0 || to != 0) {
            float change = to - from;
            for (int i = 0; i < source.length; i++) {
                sum[2 * i + side] += source[i] * (from + change * PROGRESS[i]);
            }
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

    private static void addGliding(float[] source, float start, float change, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += source[i] * (start + change * PROGRESS[i]);
        }
    }

    private static float[] progress() {
        float[] progress = new float[Frame.SAMPLES];
        for (int i = 0; i < progress.length; i++) {
            progress[i] = (i + 1f) / progress.length;
        }
        return progress;
    }
}
