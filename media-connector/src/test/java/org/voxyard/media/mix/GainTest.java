package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.voxyard.media.codec.Tone;

class GainTest {
    private static final int FRAME = 960;

    @Test
    void volume_follows_the_square() {
        assertEquals(0, Volume.gain(0));
        assertEquals(0.25f, Volume.gain(50));
        assertEquals(1, Volume.gain(100));
        assertEquals(1, Volume.gain(1000));
        assertEquals(0, Volume.gain(-5));
    }

    @Test
    void level_is_the_rms_in_decibels() {
        assertEquals(-20, LevelMeter.dbfs(new Tone(500, -20).next(FRAME)), 0.01);
        assertEquals(-90, LevelMeter.dbfs(new Tone(500, -90).next(FRAME)), 0.01);
        assertEquals(LevelMeter.SILENCE_DBFS, LevelMeter.dbfs(new float[FRAME]));
    }

    @Test
    void unity_adds_the_source_as_it_is() {
        float[] source = new Tone(500, -20).next(FRAME);
        float[] sum = new float[FRAME];
        GainGlide.add(source, 1, 1, sum);
        assertArrayEquals(source, sum);
    }

    @Test
    void a_glide_ends_at_its_target() {
        float[] ones = new float[FRAME];
        java.util.Arrays.fill(ones, 1);
        float[] sum = new float[FRAME];
        GainGlide.add(ones, 1, 0, sum);
        assertEquals(0, sum[FRAME - 1], 1e-4);
        assertEquals(0.5, sum[FRAME / 2], 1e-2);
    }

    @Test
    void a_gain_that_changes_all_the_time_makes_no_click() {
        float gain = 0;
        Tone tone = new Tone(1000, -20);
        float previous = 0;
        float beforePrevious = 0;
        float[] targets = {1, 0, 0.25f, 1, 1, 0.5f, 0, 0};
        for (int frame = 0; frame < 40; frame++) {
            float target = targets[frame % targets.length];
            float[] sum = new float[FRAME];
            GainGlide.add(tone.next(FRAME), gain, target, sum);
            gain = target;
            for (float sample : sum) {
                float kink = kink(sample, previous, beforePrevious);
                assertTrue(20 * Math.log10(kink + 1e-9) < -40, "kink of " + kink + " in frame " + frame);
                beforePrevious = previous;
                previous = sample;
            }
        }
    }

    /** What a 1000 Hz tone cannot explain: zero for a steady one. */
    private static float kink(float sample, float previous, float beforePrevious) {
        double twoCos = 2 * Math.cos(2 * Math.PI * 1000 / 48_000);
        return (float) Math.abs(sample - twoCos * previous + beforePrevious);
    }
}
