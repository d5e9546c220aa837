package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.codec.Tone;

class LimiterTest {
    private static final int FRAME = 960;

    private final Limiter limiter = new Limiter();

    @Test
    void what_is_not_too_loud_passes_bit_by_bit_after_the_delay() {
        Tone tone = new Tone(440, -6);
        float[] in = tone.next(10 * FRAME);
        float[] out = limited(in);
        for (int i = Limiter.DELAY; i < out.length; i++) {
            assertEquals(in[i - Limiter.DELAY], out[i]);
        }
    }

    @Test
    void nothing_leaves_above_full_scale_however_loud_and_sudden() {
        float[] in = new float[50 * FRAME];
        float[] loud = new Tone(333, 15).next(20 * FRAME);
        System.arraycopy(loud, 0, in, 7_777, loud.length);
        in[40_000] = 30;
        for (float sample : limited(in)) {
            assertTrue(Math.abs(sample) <= 1, "sample " + sample);
        }
    }

    @Test
    void both_sides_of_stereo_are_turned_down_alike() {
        float[] loud = new Tone(400, 6).next(2 * FRAME);
        float[] stereo = new float[2 * loud.length];
        for (int i = 0; i < loud.length; i++) {
            stereo[2 * i] = loud[i];
            stereo[2 * i + 1] = loud[i] / 8;
        }
        new Limiter(2).process(stereo);
        for (int i = 0; i < loud.length; i++) {
            assertEquals(stereo[2 * i] / 8, stereo[2 * i + 1], 1e-6);
            assertTrue(Math.abs(stereo[2 * i]) <= 1, "sample " + stereo[2 * i]);
        }
    }

    @Test
    void a_steady_overload_is_turned_down_not_distorted() {
        float[] out = limited(new Tone(400, 6).next(50 * FRAME));
        float[] settled = java.util.Arrays.copyOfRange(out, 25 * FRAME, 50 * FRAME);
        double rest = Math.pow(10, Tone.rmsDbfs(settled) / 10) - Math.pow(10, Tone.rmsDbfs(settled, 400) / 10);
        double distortionDb = 10 * Math.log10(Math.abs(rest) + 1e-20) - Tone.rmsDbfs(settled, 400);
        assertTrue(distortionDb < -40, distortionDb + " dB distortion");
        assertEquals(-3.3, Tone.rmsDbfs(settled, 400), 0.5);
    }

    @Test
    void the_gain_comes_back_slowly_and_fully() {
        limited(new Tone(400, 6).next(10 * FRAME));
        limited(new Tone(400, -20).next(5 * FRAME));
        assertTrue(limiter.gain() < 0.9, "after 100 ms: " + limiter.gain());
        limited(new Tone(400, -20).next(150 * FRAME));
        assertEquals(1, limiter.gain());
    }

    @Test
    void limiting_allocates_nothing() {
        float[] frame = new Tone(400, 6).next(FRAME);
        limiter.process(frame);
        assertTrue(AllocationMeter.leastBytesAllocatedBy(() -> limiter.process(frame)) < 500);
    }

    private float[] limited(float[] in) {
        float[] out = in.clone();
        float[] frame = new float[FRAME];
        for (int start = 0; start < out.length; start += FRAME) {
            System.arraycopy(in, start, frame, 0, FRAME);
            limiter.process(frame);
            System.arraycopy(frame, 0, out, start, FRAME);
        }
        return out;
    }
}
