package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.EngineCounter;

/** A talker's packets go as they are to those who hear him alone and as loud as he is; a real decoder hears no seam. */
class PassThroughTest {
    private static final double ONE_HZ = 400;
    private static final double OTHER_HZ = 1100;
    private static final double TALKER_DBFS = -20;
    private static final double CLICK_DBFS = -40;
    private static final Map<Integer, Integer> FULL = Map.of(0, 100, 1, 100);

    private final FakeTalker one = tone(ONE_HZ);
    private final FakeTalker other = tone(OTHER_HZ);
    private final Studio studio = new Studio(one, other).passing();

    @Test
    void aLoneTalkersPacketsPassUntouchedAndNothingIsEncoded() {
        StudioListener anna = studio.listener(FULL);
        StudioListener ben = studio.listener(Map.of(0, 100));
        studio.run(40, 0);
        for (StudioListener listener : List.of(anna, ben)) {
            assertEquals(40, listener.packets().size());
            for (int i = 0; i < 40; i++) {
                assertArrayEquals(one.payloads().get(i), listener.packets().get(i));
            }
            assertEquals(TALKER_DBFS, listener.levelOf(ONE_HZ, 20), 1);
        }
        assertEquals(0, studio.counter(EngineCounter.ENCODES));
        assertEquals(40, studio.counter(EngineCounter.PASS_THROUGH_PACKETS));
        assertEquals(2, studio.counter(EngineCounter.PASS_THROUGH_ENTERED));
    }

    @Test
    void othersHearTheirMixMeanwhile() {
        StudioListener anna = studio.listener(Map.of(0, 100));
        StudioListener ben = studio.listener(Map.of(0, 50));
        StudioListener cleo = studio.listener(FULL);
        cleo.hear(FULL, Map.of(0, -50));
        StudioListener talker = studio.listener(Studio.ssrcOf(0), FULL);
        studio.run(40, 0);
        assertEquals(TALKER_DBFS, anna.levelOf(ONE_HZ, 20), 1);
        assertEquals(TALKER_DBFS - 12, ben.levelOf(ONE_HZ, 20), 1);
        assertTrue(cleo.gotStereo());
        assertTrue(talker.packets().isEmpty(), "nobody hears himself");
    }

    @Test
    void aSecondTalkerIsLedInWithoutClickOrGap() {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        studio.run(30, 0, 1);
        assertSteady(anna, 33);
        assertEquals(TALKER_DBFS, anna.levelOf(ONE_HZ, 20), 1);
        assertEquals(TALKER_DBFS, anna.levelOf(OTHER_HZ, 20), 1);
        assertEquals(1, studio.counter(EngineCounter.PASS_THROUGH_LEFT));
    }

    @Test
    void aSecondTalkerWhosePacketComesFirstLosesNothing() {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        int before = anna.packets().size();
        studio.run(1, 1, 0);
        assertEquals(before + 1, anna.packets().size(), "the mix goes on at once");
        studio.run(29, 1, 0);
        assertSteady(anna, 32);
        assertEquals(TALKER_DBFS, anna.levelOf(OTHER_HZ, 20), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 50, 10})
    void anotherVolumeIsReachedWithoutClick(int volume) {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        anna.hear(Map.of(0, volume), Map.of());
        studio.run(30, 0);
        assertTrue(anna.kinkDbfs(33, ONE_HZ) < CLICK_DBFS, anna.kinkDbfs(33, ONE_HZ) + " dBFS");
        assertEquals(TALKER_DBFS + 40 * Math.log10(volume / 100.0), anna.levelOf(ONE_HZ, 20), 1);
    }

    @Test
    void panMakesStereoWithoutClickOrGap() {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        anna.hear(FULL, Map.of(0, -30));
        studio.run(30, 0);
        assertSteady(anna, 33);
        assertTrue(anna.gotStereo());
    }

    @Test
    void aLoopThatIsSilentChangesNothingWhenItIsSwitchedOn() {
        StudioListener anna = studio.listener(Map.of(0, 100));
        studio.run(40, 0);
        anna.hear(FULL, Map.of());
        studio.run(40, 0);
        assertEquals(0, studio.counter(EngineCounter.ENCODES));
        assertEquals(80, anna.packets().size());
        assertSteady(anna, 75);
    }

    @Test
    void aLoopThatIsSwitchedOffFadesOut() {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        anna.hear(Map.of(1, 100), Map.of());
        studio.run(10, 0);
        assertTrue(anna.kinkDbfs(15, ONE_HZ) < CLICK_DBFS, anna.kinkDbfs(15, ONE_HZ) + " dBFS");
        assertTrue(anna.levelOf(ONE_HZ, 5) < -60, anna.levelOf(ONE_HZ, 5) + " dBFS");
    }

    @Test
    void aVoiceThatBreaksOffFadesAndTheNextSpurtPassesAgain() {
        StudioListener anna = studio.listener(FULL);
        for (int spurt = 1; spurt <= 3; spurt++) {
            studio.run(40, 0);
            studio.run(40);
            assertTrue(anna.kinkDbfs(42, ONE_HZ) < CLICK_DBFS, anna.kinkDbfs(42, ONE_HZ) + " dBFS");
            assertEquals(40L * spurt, studio.counter(EngineCounter.PASS_THROUGH_PACKETS));
            assertEquals(spurt, studio.counter(EngineCounter.PASS_THROUGH_ENTERED));
        }
    }

    @Test
    void whoeverComesInTheMiddleOfASpurtGetsAMixUntilTheNextOne() {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        StudioListener late = studio.listener(FULL);
        studio.run(40, 0);
        assertEquals(40, studio.counter(EngineCounter.ENCODES));
        studio.run(40);
        studio.run(10, 0);
        assertArrayEquals(anna.packets().getLast(), late.packets().getLast());
        assertEquals(90, studio.counter(EngineCounter.PASS_THROUGH_PACKETS));
    }

    @Test
    void lossesStayVisibleToTheListener() {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        FakeTalker.Packet gone = one.next();
        FakeTalker.Packet next = one.next();
        int before = anna.packets().size();
        studio.deliver(0, next);
        studio.deliver(0, gone);
        assertEquals(1, anna.lost());
        assertEquals(before + 1, anna.packets().size(), "what comes after its successor does not pass");
        assertEquals(1, studio.counter(EngineCounter.PASS_THROUGH_LATE));
        assertTrue(anna.quietestFrameDbfs(10) > TALKER_DBFS - 12, anna.quietestFrameDbfs(10) + " dBFS");
    }

    @Test
    void duplicatesDoNotPass() {
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 0);
        FakeTalker.Packet packet = one.next();
        studio.deliver(0, packet);
        studio.deliver(0, packet);
        assertEquals(41, anna.packets().size());
    }

    @Test
    void stereoFromATalkerIsMixedDown() {
        Studio stereo = new Studio(FakeTalker.tone(
                        ONE_HZ, TALKER_DBFS, OpusSettings.speech(2).withComplexity(0)))
                .passing();
        StudioListener anna = stereo.listener(Map.of(0, 100));
        stereo.run(40, 0);
        assertEquals(0, stereo.counter(EngineCounter.PASS_THROUGH_PACKETS));
        assertFalse(anna.gotStereo());
    }

    @Test
    void whatIsDimmedDoesNotPass() {
        studio.priority(1, LoopPriority.EMERGENCY);
        StudioListener anna = studio.listener(FULL);
        studio.run(40, 1);
        studio.run(20);
        long passed = studio.counter(EngineCounter.PASS_THROUGH_PACKETS);
        studio.run(30, 0);
        assertEquals(40, passed);
        assertEquals(passed, studio.counter(EngineCounter.PASS_THROUGH_PACKETS), "the emergency still dims");
        assertTrue(anna.kinkDbfs(20, ONE_HZ) < CLICK_DBFS);
    }

    @Test
    void noiseBelowTheThresholdDoesNotPass() {
        Studio quiet =
                new Studio(FakeTalker.tone(ONE_HZ, -70, OpusSettings.speech().withComplexity(0))).passing();
        StudioListener anna = quiet.listener(Map.of(0, 100));
        quiet.run(40, 0);
        assertTrue(anna.packets().isEmpty());
    }

    @Test
    void passingAllocatesNothing() {
        for (int i = 0; i < 20; i++) {
            studio.listener(FULL);
        }
        studio.run(400, 0);
        long allocated = AllocationMeter.leastBytesAllocatedBy(() -> studio.stream(0, 500));
        assertTrue(allocated < 2000, allocated + " bytes in 500 ticks");
        assertEquals(0, studio.counter(EngineCounter.ENCODES));
    }

    private static void assertSteady(StudioListener listener, int frames) {
        double kink = listener.kinkDbfs(frames, ONE_HZ, OTHER_HZ);
        assertTrue(kink < CLICK_DBFS, kink + " dBFS");
        assertTrue(listener.quietestFrameDbfs(frames) > TALKER_DBFS - 6, listener.quietestFrameDbfs(frames) + " dBFS");
    }

    private static FakeTalker tone(double hertz) {
        return FakeTalker.tone(hertz, TALKER_DBFS, OpusSettings.speech().withComplexity(0));
    }
}
