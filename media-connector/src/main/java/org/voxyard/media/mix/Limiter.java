package org.voxyard.media.mix;

import java.util.Arrays;

/**
 * Keeps a mix below full scale without distorting it: looks 2.5 ms ahead and glides down before a peak, then slowly up again.
 * A signal below the ceiling passes bit by bit, 2.5 ms later. It never scales by the number of talkers, nor frame by frame.
 *
 * <p>Works block by block of 2.5 ms. While a block leaves, the gain glides from where it is to what both this block and the
 * next can bear; so it is never above what the leaving block can bear. Both sides of a stereo signal have one gain.
 */
public final class Limiter {
    /** Delay in samples, 2.5 ms. */
    public static final int DELAY = 120;

    /** How far a glide has come at each sample; tables, because the JIT vectorises a load but not a counter. */
    private static final float[] MONO_PROGRESS = progress(DELAY);

    private static final float[] STEREO_PROGRESS = progress(2 * DELAY);

    private static final float CEILING = 0.97f;
    /** Part of the way back to unity per block: 200 ms time constant. */
    private static final float RELEASE = 0.0125f;

    private static final float UNITY_ENOUGH = 0.9999f;

    private final float[] progress;
    private float[] leaving;
    private float[] arriving;
    private float leavingBears = 1;
    private float gain = 1;

    /** For mono. */
    public Limiter() {
        this(1);
    }

    /** For mono (1) or interleaved stereo (2). */
    Limiter(int channels) {
        progress = channels == 1 ? MONO_PROGRESS : STEREO_PROGRESS;
        leaving = new float[progress.length];
        arriving = new float[progress.length];
    }

    /** Limits in place a frame of which each channel's length is a multiple of {@link #DELAY}. */
    public void process(float[] pcm) {
        for (int start = 0; start < pcm.length; start += leaving.length) {
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

    /** Goes on where {@code other} is, which may have another number of channels. */
    public void copyFrom(Limiter other) {
        if (leaving.length == other.leaving.length) {
            System.arraycopy(other.leaving, 0, leaving, 0, leaving.length);
        } else {
            MixBuffer.convert(other.leaving, leaving);
        }
        leavingBears = other.leavingBears;
        gain = other.gain;
    }

    private void processBlock(float[] pcm, int start) {
        System.arraycopy(pcm, start, arriving, 0, arriving.length);
        float arrivingBears = CEILING / Math.max(CEILING, peak(arriving));
        float target = Math.min(released(), Math.min(leavingBears, arrivingBears));
        glide(leaving, pcm, start, target);
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

    private void glide(float[] from, float[] to, int start, float target) {
        if (gain == 1 && target == 1) {
            System.arraycopy(from, 0, to, start, from.length);
            return;
        }
        float change = target - gain;
        for (int i = 0; i < from.length; i++) {
            to[start + i] = from[i] * (gain + change * progress[i]);
        }
    }

    private static float peak(float[] x) {
        float peak = 0;
        for (int i = 0; i < x.length; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }

    private static float[] progress(int samples) {
        float[] progress = new float[samples];
        for (int i = 0; i < DELAY; i++) {
            progress[i] = (i + 1f) / samples;
        }
        return progress;
    }
}
