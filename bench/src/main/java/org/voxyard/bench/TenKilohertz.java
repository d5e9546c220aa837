package org.voxyard.bench;

/** Speech at 10 kHz out of 48 kHz: every 4.8th sample of what a windowed sinc leaves below 4.6 kHz. */
final class TenKilohertz {
    /** Samples a second. */
    static final int RATE = 10_000;

    /** 24 samples become 5. */
    private static final int FROM = 24;

    private static final int TO = 5;

    /** In cycles per input sample. */
    private static final double CUTOFF = 4_600.0 / 48_000;

    /** Input samples on either side. */
    private static final int REACH = 160;

    private static final double[][] KERNELS = kernels();

    private TenKilohertz() {}

    /** As long, to a sample. */
    static double[] of(float[] pcm) {
        double[] samples = new double[(int) ((long) pcm.length * TO / FROM)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sample(pcm, (int) ((long) i * FROM / TO), KERNELS[i % TO]);
        }
        return samples;
    }

    private static double sample(float[] pcm, int centre, double[] kernel) {
        double sum = 0;
        for (int j = Math.max(0, centre - REACH); j <= Math.min(pcm.length - 1, centre + REACH); j++) {
            sum += pcm[j] * kernel[j - centre + REACH];
        }
        return sum;
    }

    /** One for each distance that an output sample may have from the input sample before it. */
    private static double[][] kernels() {
        double[][] kernels = new double[TO][2 * REACH + 1];
        for (int phase = 0; phase < TO; phase++) {
            double offset = (double) (phase * FROM % TO) / TO;
            for (int i = 0; i <= 2 * REACH; i++) {
                kernels[phase][i] = weight(i - REACH - offset);
            }
        }
        return kernels;
    }

    private static double weight(double distance) {
        double window = Math.abs(distance) > REACH ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * distance / REACH);
        double angle = 2 * Math.PI * CUTOFF * distance;
        return 2 * CUTOFF * window * (angle == 0 ? 1 : Math.sin(angle) / angle);
    }
}
