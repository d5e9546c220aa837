package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.EngineCounter;

/** What a listener hears of his loops while a more important one speaks. */
class DimmingTest {
    private static final int WORK = 0;
    private static final int ALARM = 1;
    private static final int MUSIC = 2;
    private static final double WORK_HZ = 400;
    private static final double ALARM_HZ = 1100;
    private static final double MUSIC_HZ = 700;
    private static final double TALKER_DBFS = -20;
    private static final double CLICK_DBFS = -40;

    private final Studio studio = new Studio(tone(WORK_HZ), tone(ALARM_HZ), tone(MUSIC_HZ));

    @BeforeEach
    void rank() {
        studio.priority(ALARM, LoopPriority.EMERGENCY).priority(MUSIC, LoopPriority.PROGRAM);
    }

    @Test
    void anEmergencyDimsAWorkingLoopAndGivesItBack() {
        StudioListener anna = studio.listener(Map.of(WORK, 100, ALARM, 100));
        studio.run(50, WORK);
        assertEquals(TALKER_DBFS, anna.levelOf(WORK_HZ, 20), 1);
        studio.run(30, WORK, ALARM);
        assertEquals(TALKER_DBFS - Studio.DIMMING_DB, anna.levelOf(WORK_HZ, 20), 1);
        assertEquals(TALKER_DBFS, anna.levelOf(ALARM_HZ, 20), 1);
        studio.run(70, WORK);
        assertEquals(TALKER_DBFS, anna.levelOf(WORK_HZ, 20), 1);
    }

    @Test
    void theDepthIsReachedIn60MsAndLeftIn500Ms() {
        StudioListener anna = studio.listener(Map.of(WORK, 100, ALARM, 100));
        studio.run(50, WORK);
        studio.run(3, WORK, ALARM);
        assertEquals(dimmed(1), gainOf(anna, WORK), 1e-3);
        studio.run(40, WORK, ALARM);
        assertEquals(dimmed(1), gainOf(anna, WORK), 1e-3);
        studio.run(15 + 12, WORK);
        assertTrue(gainOf(anna, WORK) > dimmed(0.7) && gainOf(anna, WORK) < dimmed(0.3), "half way back");
        studio.run(15, WORK);
        assertEquals(1, gainOf(anna, WORK));
    }

    @Test
    void dimmingMakesNoClick() {
        StudioListener anna = studio.listener(Map.of(WORK, 100, ALARM, 1));
        studio.run(50, WORK);
        for (int i = 0; i < 3; i++) {
            studio.run(20, WORK, ALARM);
            assertTrue(anna.kinkDbfs(20, WORK_HZ) < CLICK_DBFS, anna.kinkDbfs(20, WORK_HZ) + " dBFS");
            studio.run(60, WORK);
            assertTrue(anna.kinkDbfs(60, WORK_HZ) < CLICK_DBFS, anna.kinkDbfs(60, WORK_HZ) + " dBFS");
        }
    }

    @Test
    void whoDoesNotHearTheEmergencyIsNotDimmed() {
        StudioListener anna = studio.listener(Map.of(WORK, 100, ALARM, 50));
        StudioListener ben = studio.listener(Map.of(WORK, 100));
        StudioListener carla = studio.listener(Map.of(WORK, 100, ALARM, 0));
        studio.run(50, WORK);
        studio.run(30, WORK, ALARM);
        assertEquals(TALKER_DBFS - Studio.DIMMING_DB, anna.levelOf(WORK_HZ, 20), 2);
        assertEquals(TALKER_DBFS, ben.levelOf(WORK_HZ, 20), 1);
        assertEquals(TALKER_DBFS, carla.levelOf(WORK_HZ, 20), 1);
    }

    @Test
    void oneDoesNotDimOneselfByTalking() {
        StudioListener anna = studio.listener(Studio.ssrcOf(ALARM), Map.of(WORK, 100, ALARM, 100));
        studio.run(80, WORK, ALARM);
        assertEquals(TALKER_DBFS, anna.levelOf(WORK_HZ, 20), 1);
    }

    @Test
    void everyHigherClassDimsByTheSame() {
        StudioListener anna = studio.listener(Map.of(WORK, 100, ALARM, 100, MUSIC, 100));
        studio.run(60, WORK, MUSIC);
        assertEquals(dimmed(1), gainOf(anna, MUSIC), 1e-3);
        assertEquals(1, gainOf(anna, WORK));
        studio.run(60, WORK, ALARM, MUSIC);
        assertEquals(dimmed(1), gainOf(anna, MUSIC), 1e-3);
        assertEquals(dimmed(1), gainOf(anna, WORK), 1e-3);
    }

    @Test
    void listenersInTheSameSituationShareTheirMixWhileItGlides() {
        for (int i = 0; i < 50; i++) {
            studio.listener(Map.of(WORK, 80, ALARM, 100));
            studio.listener(Map.of(WORK, 80, ALARM, 100, MUSIC, 40));
        }
        studio.run(100, WORK);
        long before = studio.counter(EngineCounter.ENCODES);
        for (int i = 0; i < 3; i++) {
            studio.run(10, WORK, ALARM);
            studio.run(60, WORK);
        }
        assertEquals(3 * 70, studio.counter(EngineCounter.ENCODES) - before);
    }

    @Test
    void aDimmedTickAllocatesNothing() {
        for (int i = 0; i < 20; i++) {
            studio.listener(Map.of(WORK, 40 + i, ALARM, 100));
        }
        studio.run(400, WORK, ALARM);
        long allocated = AllocationMeter.leastBytesAllocatedBy(() -> studio.idle(500));
        assertTrue(allocated < 2000, allocated + " bytes in 500 ticks");
    }

    @Test
    void anAttenuationOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Dimming(-1));
        assertThrows(IllegalArgumentException.class, () -> new Dimming(Float.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Dimming(61));
    }

    private static double dimmed(double part) {
        return Math.pow(10, -Studio.DIMMING_DB * part / 20);
    }

    private static float gainOf(StudioListener listener, int loop) {
        MixKey key = listener.cohort().wanted();
        for (int i = 0; i < key.size(); i++) {
            if (key.talker(i).ssrc() == Studio.ssrcOf(loop)) {
                return key.gain(i);
            }
        }
        return 0;
    }

    private static FakeTalker tone(double hertz) {
        return FakeTalker.tone(hertz, TALKER_DBFS, OpusSettings.speech().withComplexity(0));
    }
}
