package org.voxyard.media.mix;

/** Harmonics of a gliding pitch in syllables: enough of a voice for an encoder's speech detector. */
final class SyntheticVoice {
    private double phase;
    private final double pauses;
    private long position;

    SyntheticVoice() {
        this(2);
    }

    /** The more {@code pauses}, the longer the dips between syllables: 0 for none. */
    SyntheticVoice(double pauses) {
        this.pauses = pauses;
    }

    float[] next(int samples) {
        float[] pcm = new float[samples];
        for (int i = 0; i < samples; i++) {
            pcm[i] = sample(position++ / 48_000.0);
        }
        return pcm;
    }

    private float sample(double seconds) {
        phase += 2 * Math.PI * (120 + 20 * Math.sin(2 * Math.PI * 0.7 * seconds)) / 48_000;
        double sum = 0;
        for (int harmonic = 1; harmonic <= 20; harmonic++) {
            sum += Math.sin(harmonic * phase) / harmonic;
        }
        double syllable = Math.pow(Math.abs(Math.sin(2 * Math.PI * 2 * seconds)), pauses);
        return (float) (0.15 * syllable * sum);
    }
}
