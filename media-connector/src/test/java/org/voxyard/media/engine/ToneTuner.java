package org.voxyard.media.engine;

/** How loud one tone is in a frame of 20 ms, through a Hann window so that tones 250 Hz away do not count. */
final class ToneTuner {
    private static final int FRAME = 960;

    private final float[] cosine = new float[FRAME];
    private final float[] sine = new float[FRAME];

    ToneTuner(double hertz) {
        for (int i = 0; i < FRAME; i++) {
            double window = 1 - Math.cos(2 * Math.PI * i / FRAME);
            cosine[i] = (float) (window * Math.cos(2 * Math.PI * hertz * i / 48_000));
            sine[i] = (float) (window * Math.sin(2 * Math.PI * hertz * i / 48_000));
        }
    }

    /** RMS of the tone. */
    double levelDbfs(float[] frame) {
        float real = 0;
        float imaginary = 0;
        for (int i = 0; i < FRAME; i++) {
            real += frame[i] * cosine[i];
            imaginary += frame[i] * sine[i];
        }
        return 20 * Math.log10(Math.sqrt(2) * Math.hypot(real, imaginary) / FRAME + 1e-20);
    }
}
