package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.EngineCounter;

/** Loops that a listener places between left and right. */
class PanTest {
    private static final double ONE_HZ = 400;
    private static final double OTHER_HZ = 1100;
    private static final double TALKER_DBFS = -20;
    private static final double CLICK_DBFS = -40;
    private static final Map<Integer, Integer> BOTH_LOOPS = Map.of(0, 100, 1, 100);

    private final Studio studio = new Studio(tone(ONE_HZ), tone(OTHER_HZ));

    @Test
    void aLoopAtTheEdgeIsOnOneSideOnly() {
        StudioListener anna = studio.listener(BOTH_LOOPS);
        anna.hear(BOTH_LOOPS, Map.of(0, -100, 1, 100));
        studio.run(60, 0, 1);
        assertEquals(TALKER_DBFS + 3, anna.leftLevelOf(ONE_HZ, 20), 2.5);
        assertEquals(TALKER_DBFS + 3, anna.rightLevelOf(OTHER_HZ, 20), 2.5);
        assertTrue(anna.rightLevelOf(ONE_HZ, 20) < TALKER_DBFS - 20, anna.rightLevelOf(ONE_HZ, 20) + " dBFS");
        assertTrue(anna.leftLevelOf(OTHER_HZ, 20) < TALKER_DBFS - 20, anna.leftLevelOf(OTHER_HZ, 20) + " dBFS");
    }

    @ParameterizedTest
    @ValueSource(ints = {-75, -50, -20, 20, 50, 75})
    void theRatioOfTheSidesIsThatOfConstantPower(int pan) {
        StudioListener anna = studio.listener(BOTH_LOOPS);
        anna.hear(BOTH_LOOPS, Map.of(0, pan));
        studio.run(60, 0);
        double angle = Math.PI / 4 * (1 + pan / 100.0);
        double expectedDb = 20 * Math.log10(Math.tan(angle));
        assertEquals(expectedDb, anna.rightLevelOf(ONE_HZ, 20) - anna.leftLevelOf(ONE_HZ, 20), 1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, -37, 0, 1, 64, 100})
    void powerIsTheSameEverywhere(int pan) {
        assertEquals(2, Math.pow(Pan.left(pan), 2) + Math.pow(Pan.right(pan), 2), 1e-5);
        assertEquals(Pan.left(pan), Pan.right(-pan));
    }

    @Test
    void whatIsNotPannedIsInTheCentreAndAsLoudAsInMono() {
        StudioListener anna = studio.listener(BOTH_LOOPS);
        StudioListener ben = studio.listener(BOTH_LOOPS);
        anna.hear(BOTH_LOOPS, Map.of(0, 80));
        studio.run(60, 1);
        assertEquals(ben.levelOf(OTHER_HZ, 20), anna.leftLevelOf(OTHER_HZ, 20), 1);
        assertEquals(ben.levelOf(OTHER_HZ, 20), anna.rightLevelOf(OTHER_HZ, 20), 1);
    }

    @Test
    void monoListenersShareOneMonoEncodeBesideThoseWhoUsePan() {
        StudioListener ben = studio.listener(BOTH_LOOPS);
        for (int i = 0; i < 50; i++) {
            studio.listener(BOTH_LOOPS);
        }
        StudioListener anna = studio.listener(BOTH_LOOPS);
        anna.hear(BOTH_LOOPS, Map.of(0, -60));
        studio.listener(BOTH_LOOPS).hear(BOTH_LOOPS, Map.of(0, -60));
        studio.run(100, 0, 1);
        long before = studio.counter(EngineCounter.ENCODES);
        studio.run(50, 0, 1);
        assertEquals(2 * 50, studio.counter(EngineCounter.ENCODES) - before, "one mono and one stereo encode a tick");
        assertTrue(anna.gotStereo());
        assertFalse(ben.gotStereo());
    }

    @Test
    void panOfALoopThatIsOffLeavesTheListenerInMono() {
        StudioListener anna = studio.listener(Map.of(0, 100));
        anna.hear(Map.of(0, 100), Map.of(1, -60));
        studio.run(50, 0);
        assertFalse(anna.gotStereo());
    }

    @Test
    void theSwitchToStereoAndBackHasNeitherClickNorGap() {
        StudioListener anna = studio.listener(BOTH_LOOPS);
        studio.run(50, 0);
        for (int round = 0; round < 4; round++) {
            anna.hear(BOTH_LOOPS, Map.of(0, -30 * round - 10));
            studio.run(15, 0);
            assertSteady(anna, 15);
            assertTrue(anna.gotStereo());
            anna.hear(BOTH_LOOPS, Map.of());
            studio.run(15, 0);
            assertSteady(anna, 15);
            assertFalse(anna.gotStereo());
        }
    }

    @Test
    void aLoopThatMovesMakesNoClick() {
        StudioListener anna = studio.listener(BOTH_LOOPS);
        anna.hear(BOTH_LOOPS, Map.of(0, -100));
        studio.run(50, 0);
        for (int pan : new int[] {100, 1, -50, 50, -100}) {
            anna.hear(BOTH_LOOPS, Map.of(0, pan));
            studio.run(10, 0);
            assertTrue(anna.kinkDbfs(10, ONE_HZ) < CLICK_DBFS, anna.kinkDbfs(10, ONE_HZ) + " dBFS");
        }
    }

    @Test
    void aTickWithStereoAllocatesNothing() {
        for (int i = 0; i < 10; i++) {
            studio.listener(BOTH_LOOPS).hear(BOTH_LOOPS, Map.of(0, 10 * i));
        }
        studio.run(400, 0, 1);
        long allocated = AllocationMeter.leastBytesAllocatedBy(() -> studio.idle(500));
        assertTrue(allocated < 2000, allocated + " bytes in 500 ticks");
    }

    private static void assertSteady(StudioListener listener, int frames) {
        assertTrue(listener.kinkDbfs(frames, ONE_HZ) < CLICK_DBFS, listener.kinkDbfs(frames, ONE_HZ) + " dBFS");
        assertTrue(listener.quietestFrameDbfs(frames) > TALKER_DBFS - 6, listener.quietestFrameDbfs(frames) + " dBFS");
    }

    private static FakeTalker tone(double hertz) {
        return FakeTalker.tone(hertz, TALKER_DBFS, OpusSettings.speech().withComplexity(0));
    }
}
