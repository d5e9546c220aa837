package org.voxyard.media.codec;

/** Sines for tests, continuous over frames, and what is measured on them. Levels are those of the RMS re full scale 1.0. */
public final class Tone {
    private final double step;
    private final double amplitude;
    private double phase;

    public Tone(double hertz, double rmsDbfs) {
        step = 2 * Math.PI * hertz / OpusLibrary.SAMPLE_RATE;
        amplitude = Math.sqrt(2) * Math.pow(10, rmsDbfs / 20);
    }

    public float[] next(int samples) {
        float[] pcm = new float[samples];
        for (int i = 0; i < samples; i++) {
            pcm[i] = (float) (amplitude * Math.sin(phase));
            phase += step;
        }
        return pcm;
    }

    public static double rmsDbfs(float[] pcm) {
        double sum = 0;
        for (float sample : pcm) {
            sum += (double) sample * sample;
        }
        return 10 * Math.log10(sum / pcm.length + 1e-20);
    }

    /** Level of one frequency (Goertzel), as the RMS of that sine. */
    public static double rmsDbfs(float[] pcm, double hertz) {
        double real = 0;
        double imaginary = 0;
        double step = 2 * Math.PI * hertz / OpusLibrary.SAMPLE_RATE;
        for (int i = 0; i < pcm.length; i++) {
            real += pcm[i] * Math.cos(step * i);
            imaginary += pcm[i] * Math.sin(step * i);
        }
        return 20 * Math.log10(Math.sqrt(2) * Math.hypot(real, imaginary) / pcm.length + 1e-20);
    }
}
