package org.voxyard.media.engine;

/** Makes and finds sine tones. */
final class Tone {
    private static final double RATE_HZ = 48_000;

    private Tone() {}

    /** One 20 ms frame of a continuing tone. */
    static float[] frame(double frequencyHz, double amplitude, int frameNumber) {
        float[] pcm = new float[960];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (float) (amplitude * Math.sin(2 * Math.PI * frequencyHz * (frameNumber * 960L + i) / RATE_HZ));
        }
        return pcm;
    }

    /** Amplitude of a frequency in a signal (Goertzel). */
    static double amplitude(float[] pcm, int length, double frequencyHz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * frequencyHz / RATE_HZ);
        double before = 0;
        double beforeThat = 0;
        for (int i = 0; i < length; i++) {
            double now = pcm[i] + coefficient * before - beforeThat;
            beforeThat = before;
            before = now;
        }
        double power = before * before + beforeThat * beforeThat - coefficient * before * beforeThat;
        return 2 * Math.sqrt(Math.max(0, power)) / length;
    }
}
