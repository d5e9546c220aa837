package org.voxyard.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Short-time objective intelligibility of speech: C. H. Taal, R. C. Hendriks, R. Heusdens, J. Jensen, "An Algorithm for
 * Intelligibility Prediction of Time–Frequency Weighted Noisy Speech", IEEE Trans. Audio, Speech, Language Processing 19(7),
 * 2011. How well the envelopes of 15 third-octave bands still follow those of the clean speech, over stretches of 384 ms.
 */
final class Stoi {
    private static final int FRAME = 256;
    private static final int HOP = 128;
    private static final int TRANSFORM = 512;
    private static final int BANDS = 15;
    private static final double LOWEST_CENTRE_HZ = 150;
    private static final int SEGMENT_FRAMES = 30;
    private static final double DYNAMIC_RANGE_DB = 40;

    /** A band may be that much louder than clean: a signal-to-distortion ratio of −15 dB. */
    private static final double CLIPPING = 1 + Math.pow(10, 15 / 20.0);

    private static final double[] WINDOW = PowerSpectrum.hann(FRAME);

    private Stoi() {}

    /**
     * Compares two recordings that belong together sample by sample, mono, 48 kHz, at least half a second of speech.
     *
     * @return about 0 (nothing is understood) to 1 (the same)
     */
    static double score(float[] clean, float[] degraded) {
        double[] x = TenKilohertz.of(clean);
        double[] y = TenKilohertz.of(degraded);
        List<Integer> speech = speechFrames(x);
        double[][] cleanBands = bands(joined(x, speech));
        double[][] degradedBands = bands(joined(y, speech));
        double sum = 0;
        int count = 0;
        for (int end = SEGMENT_FRAMES; end <= cleanBands.length; end++) {
            for (int band = 0; band < BANDS; band++) {
                sum += similarity(segment(cleanBands, band, end), segment(degradedBands, band, end));
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("too little speech for a score");
        }
        return sum / count;
    }

    /** Where frames begin that are at most 40 dB quieter than the loudest. */
    private static List<Integer> speechFrames(double[] clean) {
        double loudest = 0;
        for (int from = 0; from + FRAME <= clean.length; from += HOP) {
            loudest = Math.max(loudest, energy(clean, from));
        }
        double least = loudest * Math.pow(10, -DYNAMIC_RANGE_DB / 10);
        List<Integer> frames = new ArrayList<>();
        for (int from = 0; from + FRAME <= clean.length; from += HOP) {
            if (energy(clean, from) > least) {
                frames.add(from);
            }
        }
        return frames;
    }

    private static double energy(double[] samples, int from) {
        double sum = 0;
        for (int i = 0; i < FRAME; i++) {
            double value = samples[from + i] * WINDOW[i];
            sum += value * value;
        }
        return sum;
    }

    /** The frames one after another, overlapped and added. */
    private static double[] joined(double[] samples, List<Integer> frames) {
        double[] joined = new double[frames.size() * HOP + FRAME - HOP];
        for (int frame = 0; frame < frames.size(); frame++) {
            for (int i = 0; i < FRAME; i++) {
                joined[frame * HOP + i] += samples[frames.get(frame) + i] * WINDOW[i];
            }
        }
        return joined;
    }

    /** Magnitude of each band in each frame. */
    private static double[][] bands(double[] samples) {
        PowerSpectrum spectrum = new PowerSpectrum(WINDOW, TRANSFORM);
        int frames = Math.max(0, (samples.length - FRAME) / HOP + 1);
        double[][] bands = new double[frames][BANDS];
        for (int frame = 0; frame < frames; frame++) {
            double[] power = spectrum.of(samples, frame * HOP);
            for (int band = 0; band < BANDS; band++) {
                bands[frame][band] = magnitude(power, edge(band - 0.5), edge(band + 0.5));
            }
        }
        return bands;
    }

    private static double magnitude(double[] power, int from, int to) {
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            sum += power[bin];
        }
        return Math.sqrt(sum);
    }

    /** The bin nearest to so many third octaves above the lowest band's centre. */
    private static int edge(double thirds) {
        double hertz = LOWEST_CENTRE_HZ * Math.pow(2, thirds / 3);
        return (int) Math.round(hertz * TRANSFORM / TenKilohertz.RATE);
    }

    private static double[] segment(double[][] bands, int band, int end) {
        double[] segment = new double[SEGMENT_FRAMES];
        for (int i = 0; i < SEGMENT_FRAMES; i++) {
            segment[i] = bands[end - SEGMENT_FRAMES + i][band];
        }
        return segment;
    }

    /** Correlation of the clean envelope with the other one, brought to its level and clipped (equations 3 to 5). */
    private static double similarity(double[] x, double[] y) {
        double gain = Math.sqrt(dot(x, x) / Math.max(dot(y, y), Double.MIN_NORMAL));
        double[] clipped = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            clipped[i] = Math.min(gain * y[i], x[i] * CLIPPING);
        }
        centre(x);
        centre(clipped);
        double norms = Math.sqrt(dot(x, x) * dot(clipped, clipped));
        return norms > 0 ? dot(x, clipped) / norms : 0;
    }

    private static void centre(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
