package org.voxyard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StoiTest {
    private static final int SECONDS = 4;
    private static final float[] SPEECH = syllables();

    @Test
    void theSameSpeechScoresOne() {
        assertEquals(1, Stoi.score(SPEECH, SPEECH), 1e-9);
    }

    @Test
    void loudnessMakesNoDifference() {
        assertEquals(1, Stoi.score(SPEECH, mixed(SPEECH, 0.3, 0)), 1e-6);
    }

    @Test
    void theMoreNoiseTheLowerTheScore() {
        double[] scores = DoubleStream.of(0.003, 0.03, 0.3)
                .map(noise -> Stoi.score(SPEECH, mixed(SPEECH, 1, noise)))
                .toArray();
        assertTrue(
                scores[0] < 1 && scores[1] < scores[0] - 0.05 && scores[2] < scores[1] - 0.05,
                () -> scores[0] + " " + scores[1] + " " + scores[2]);
    }

    @Test
    void noiseAloneScoresNearlyNothing() {
        double score = Stoi.score(SPEECH, mixed(SPEECH, 0, 1));
        assertTrue(Math.abs(score) < 0.3, "score " + score);
    }

    @Test
    void whatIsAddedInPausesOnlyMakesNoDifference() {
        float[] paused = SPEECH.clone();
        float[] noisyPause = SPEECH.clone();
        Random random = new Random(1);
        for (int i = 48_000; i < 2 * 48_000; i++) {
            paused[i] = 0;
            noisyPause[i] = i < 50_000 || i > 94_000 ? 0 : (float) random.nextGaussian() * 0.1f;
        }
        assertEquals(1, Stoi.score(paused, noisyPause), 1e-6);
    }

    /** A noise in syllables, so that every band has an envelope. */
    private static float[] syllables() {
        float[] pcm = new float[SECONDS * 48_000];
        Random random = new Random(7);
        double level = 0;
        for (int i = 0; i < pcm.length; i++) {
            level = i % 4_800 == 0 ? random.nextDouble() * random.nextDouble() : level;
            pcm[i] = (float) (0.2 * level * random.nextGaussian());
        }
        return pcm;
    }

    private static float[] mixed(float[] speech, double gain, double noise) {
        Random random = new Random(3);
        float[] mixed = new float[speech.length];
        for (int i = 0; i < speech.length; i++) {
            mixed[i] = (float) (gain * speech[i] + noise * random.nextGaussian());
        }
        return mixed;
    }
}
