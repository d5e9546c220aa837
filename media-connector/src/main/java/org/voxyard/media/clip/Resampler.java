package org.voxyard.media.clip;

import java.math.BigInteger;

/**
 * A recording of 8 to 48 kHz at 48 kHz: band-limited interpolation with a sinc of 32 taps under a Blackman window, one kernel for
 * each of the places that output samples have between input samples. What is at 48 kHz already stays as it is.
 */
final class Resampler {
    static final int RATE = 48_000;

    private static final int HALF = 16;
    private static final int TAPS = 2 * HALF;

    private final WavFile recording;
    private final int phases;
    private final int step;
    private final float[] kernels;
    private long next;

    Resampler(WavFile recording) {
        this.recording = recording;
        int divisor = BigInteger.valueOf(RATE)
                .gcd(BigInteger.valueOf(recording.rate()))
                .intValueExact();
        phases = RATE / divisor;
        step = recording.rate() / divisor;
        kernels = new float[phases * TAPS];
        for (int phase = 0; phase < phases; phase++) {
            fillKernel(phase);
        }
    }

    /** Samples at 48 kHz, rounded up. */
    long length() {
        return ((long) recording.length() * phases + step - 1) / step;
    }

    /** The next samples, −1 to 1; silence behind the end. */
    void read(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.clamp(sample(next++), -1f, 1f);
        }
    }

    private float sample(long index) {
        long place = index * step;
        long first = place / phases - HALF + 1;
        int kernel = (int) (place % phases) * TAPS;
        float sum = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            sum += kernels[kernel + tap] * recording.sample(first + tap);
        }
        return sum;
    }

    /** With a sum of 1, so that a constant stays what it is. */
    private void fillKernel(int phase) {
        double sum = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            double weight = weight(tap - HALF + 1 - (double) phase / phases);
            kernels[phase * TAPS + tap] = (float) weight;
            sum += weight;
        }
        for (int tap = 0; tap < TAPS; tap++) {
            kernels[phase * TAPS + tap] /= (float) sum;
        }
    }

    /** Of an input sample so many samples away. */
    private static double weight(double distance) {
        double place = Math.PI * distance;
        double sinc = distance == 0 ? 1 : Math.sin(place) / place;
        double window = 0.42 + 0.5 * Math.cos(place / HALF) + 0.08 * Math.cos(2 * place / HALF);
        return Math.abs(distance) < HALF ? sinc * window : 0;
    }
}
