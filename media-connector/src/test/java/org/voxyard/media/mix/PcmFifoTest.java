package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voxyard.media.codec.Tone;

class PcmFifoTest {
    private final PcmFifo fifo = new PcmFifo();

    @Test
    void samples_leave_in_order() {
        put(new float[] {1, 2, 3, 4, 5});
        float[] frame = new float[3];
        fifo.take(frame);
        assertEquals(3, frame[2]);
        fifo.drop(1);
        assertEquals(1, fifo.size());
        assertEquals(5, fifo.samples[0]);
    }

    @Test
    void a_cut_takes_whole_periods_out_of_a_tone_and_leaves_no_click() {
        put(new Tone(400, -20).next(1920));
        int cut = fifo.cutPeriod(960);
        assertEquals(0, cut % 120, "400 Hz has periods of 120 samples");
        assertEquals(1920 - cut, fifo.size());
        float[] rest = Arrays.copyOf(fifo.samples, fifo.size());
        double twoCos = 2 * Math.cos(2 * Math.PI * 400 / 48_000);
        for (int i = 2; i < rest.length; i++) {
            double kink = Math.abs(rest[i] - twoCos * rest[i - 1] + rest[i - 2]);
            assertTrue(kink < 1e-3, "kink of " + kink + " at " + i);
        }
    }

    @Test
    void a_cut_is_never_longer_than_allowed() {
        put(new Tone(90, -20).next(1100));
        assertTrue(fifo.cutPeriod(130) <= 130);
    }

    private void put(float[] pcm) {
        System.arraycopy(pcm, 0, fifo.samples, fifo.size(), pcm.length);
        fifo.grown(pcm.length);
    }
}
