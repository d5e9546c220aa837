package org.voxyard.media.mix;

/** Level of PCM: RMS in dB relative to full scale 1.0, so that a sine of full scale has −3 dBFS. */
public final class LevelMeter {
    /** The least level that is told apart (as in RFC 6464). */
    public static final float SILENCE_DBFS = -127;

    private LevelMeter() {}

    /** Of the whole frame, whose length must be a multiple of 8. */
    public static float dbfs(float[] pcm) {
        float meanSquare = sumOfSquares(pcm) / pcm.length;
        return meanSquare < 2e-13f ? SILENCE_DBFS : (float) (10 * Math.log10(meanSquare));
    }

    /** Eight sums, because one alone would wait for itself at each sample. */
    private static float sumOfSquares(float[] x) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        for (int i = 0; i < x.length; i += 8) {
            a += x[i] * x[i];
            b += x[i + 1] * x[i + 1];
            c += x[i + 2] * x[i + 2];
            d += x[i + 3] * x[i + 3];
            e += x[i + 4] * x[i + 4];
            f += x[i + 5] * x[i + 5];
            g += x[i + 6] * x[i + 6];
            h += x[i + 7] * x[i + 7];
        }
        return a + b + (c + d) + (e + f + (g + h));
    }
}
