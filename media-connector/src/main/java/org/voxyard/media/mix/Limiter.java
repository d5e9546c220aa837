package org.voxyard.media.mix;

import java.util.Arrays;

/**
 * Keeps a mix below full scale without distorting it: looks 2.5 ms ahead and glides down before a peak, then slowly up again.
 * A signal below the ceiling passes bit by bit, 2.5 ms later. It never scales by the number of talkers, nor frame by frame.
 *
 * <p>Works block by block of 2.5 ms. While a block leaves, the gain glides from where it is to what both this block and the
 * next can bear; so it is never above what the leaving block can bear.
 */
public final class Limiter {
    /** Delay in samples, 2.5 ms. */
    public static final int DELAY = 120;

    /** How far a glide has come at each sample; a table, because the JIT vectorises a load but not a counter. */
    private static final float[] PROGRESS = progress();

    private static final float CEILING = 0.97f;
    /** Part of the way back to unity per block: 200 ms time constant. */
    private static final float RELEASE = 0.0125f;

    private static final float UNITY_ENOUGH = 0.9999f;

    private float[] leaving = new float[DELAY];
    private float[] arriving = new float[DELAY];
    private float leavingBears = 1;
    private float gain = 1;

    /** Limits in place a frame whose length is a multiple of {@link #DELAY}. */
    public void process(float[] pcm) {
        for (int start = 0; start < pcm.length; start += DELAY) {
            processBlock(pcm, start);
        }
    }

    /** Gain at the end of the last frame: 1 when nothing was too loud lately. */
    public float gain() {
        return gain;
    }

    /** Whether it still holds sound that the next frame will bring out. */
    public boolean isEmpty() {
        return peak(leaving) == 0;
    }

    /** Forgets the past. */
    public void reset() {
        Arrays.fill(leaving, 0);
        leavingBears = 1;
        gain = 1;
    }

    /** Goes on where {@code other} is. */
    public void copyFrom(Limiter other) {
        System.arraycopy(other.leaving, 0, leaving, 0, DELAY);
        leavingBears = other.leavingBears;
        gain = other.gain;
    }

    private void processBlock(float[] pcm, int start) {
        System.arraycopy(pcm, start, arriving, 0, DELAY);
        float arrivingBears = CEILING / Math.max(CEILING, peak(arriving));
        float target = Math.min(released(), Math.min(leavingBears, arrivingBears));
        glide(leaving, pcm, start, gain, target);
        gain = target;
        leavingBears = arrivingBears;
        float[] swap = leaving;
        leaving = arriving;
        arriving = swap;
    }

    private float released() {
        float released = gain + (1 - gain) * RELEASE;
        return released > UNITY_ENOUGH ? 1 : released;
    }

    private static void glide(float[] from, float[] to, int start, float gain, float target) {
        if (gain == 1 && target == 1) {
            System.arraycopy(from, 0, to, start, DELAY);
            return;
        }
        float change = target - gain;
        for (int i = 0; i < DELAY; i++) {
            to[start + i] = from[i] * (gain + change * PROGRESS[i]);
        }
    }

    private static float peak(float[] x) {
        float peak = 0;
        for (int i = 0; i < DELAY; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }

    private static float[] progress() {
        float[] progress = new float[DELAY];
        for (int i = 0; i < DELAY; i++) {
            progress[i] = (i + 1f) / DELAY;
        }
        return progress;
    }
}
