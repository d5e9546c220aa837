package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.sim.Script;

/** One talker may send what he likes, in any order and at any time: his stream plays on, in bounds, and gives all room back. */
class TalkerStreamFuzzTest {
    private static final int SEED_TICKS = 3;
    private static final int MOST_FRAMES = 64 * 6;
    private static final long FEW_MS = 7_000_000;

    private final PayloadPool pool = new PayloadPool(0, 48);
    private int sequence;
    private int timestamp;
    private long nowNs;

    @FuzzTest(maxDuration = "60s")
    void aStreamPlaysOnWhateverComes(byte[] script) {
        try (TalkerStream stream = new TalkerStream(Opus.library().decoder(), pool, -60, true)) {
            for (Script.Step step : Script.stepsOf(script)) {
                follow(step, stream);
                assertTrue(stream.depthFrames() <= MOST_FRAMES);
            }
            for (int i = 0; i < SEED_TICKS; i++) {
                tick(stream);
            }
        }
        assertEquals(0, pool.inUse());
    }

    /** Kind: 0–3 the next packet, 4 and 5 with a jump of the sequence, 6 with one of the timestamp, else time passes. */
    private void follow(Script.Step step, TalkerStream stream) {
        int kind = step.kind() % 8;
        if (kind == 7) {
            for (int i = 0; i <= step.detail() % 16; i++) {
                tick(stream);
            }
            return;
        }
        sequence += kind < 4 ? 1 : kind == 4 ? (byte) step.detail() : kind == 5 ? step.detail() << 8 : 1;
        timestamp += kind == 6 ? step.detail() << 20 | step.detail() : 960 * (byte) Math.max(1, step.detail() % 4);
        nowNs += FEW_MS;
        stream.insert(sequence & 0xffff, timestamp, step.bytes(), 0, step.bytes().length, nowNs);
        if (kind < 2) {
            tick(stream);
        }
    }

    private void tick(TalkerStream stream) {
        nowNs += StreamBench.TICK_NS;
        stream.tick(nowNs);
        for (float sample : stream.pcm()) {
            assertTrue(Float.isFinite(sample), "every sample is a number");
        }
        assertTrue(stream.levelDb() >= LevelMeter.SILENCE_DBFS);
    }
}
