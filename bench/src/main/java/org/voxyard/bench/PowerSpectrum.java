package org.voxyard.bench;

import java.util.Arrays;

/** Power of the frequencies of a windowed frame, by a radix-2 FFT. Reusable; one thread. */
final class PowerSpectrum {
    private final int size;
    private final double[] window;
    private final double[] real;
    private final double[] imaginary;

    /**
     * Sets up for frames of one length.
     *
     * @param window factor for each sample of a frame
     * @param size of the transform, a power of two, at least a frame's length
     */
    PowerSpectrum(double[] window, int size) {
        this.window = window.clone();
        this.size = size;
        real = new double[size];
        imaginary = new double[size];
    }

    /** The Hann window without the zeros at its ends. */
    static double[] hann(int length) {
        double[] window = new double[length];
        for (int i = 0; i < length; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 1) / (length + 1));
        }
        return window;
    }

    /** Power of bins 0 to size / 2 of the frame that begins there. */
    double[] of(double[] samples, int from) {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        for (int i = 0; i < window.length; i++) {
            real[reversed(i)] = samples[from + i] * window[i];
        }
        for (int half = 1; half < size; half *= 2) {
            combine(half);
        }
        double[] power = new double[size / 2 + 1];
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        }
        return power;
    }

    private int reversed(int index) {
        return Integer.reverse(index) >>> (Integer.numberOfLeadingZeros(size) + 1);
    }

    /** Makes transforms of twice {@code half} samples out of pairs of half as many. */
    private void combine(int half) {
        for (int k = 0; k < half; k++) {
            double cosine = Math.cos(Math.PI * k / half);
            double sine = -Math.sin(Math.PI * k / half);
            for (int even = k; even < size; even += 2 * half) {
                butterfly(even, even + half, cosine, sine);
            }
        }
    }

    private void butterfly(int even, int odd, double cosine, double sine) {
        double turnedReal = real[odd] * cosine - imaginary[odd] * sine;
        double turnedImaginary = real[odd] * sine + imaginary[odd] * cosine;
        real[odd] = real[even] - turnedReal;
        imaginary[odd] = imaginary[even] - turnedImaginary;
        real[even] += turnedReal;
        imaginary[even] += turnedImaginary;
    }
}
