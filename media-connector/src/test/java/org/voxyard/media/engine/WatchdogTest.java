package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.voxyard.media.agent.ThreadActivity;

class WatchdogTest {
    private static final long MS = 1_000_000;

    private final Watchdog watchdog = new Watchdog();
    private long nowNs = 5_000 * MS;
    private final FakeMixer mixer = new FakeMixer(nowNs);
    private final Tenure tenure = mixer.tenure;

    @Test
    void aMixerThatTicksIsLeftAlone() {
        assertEquals(0, watch(10_000, true));
    }

    @Test
    void aTickThatDoesNotEndIsFoundWithin200Ms() {
        watch(2_000, true);
        long found = watch(200, false);
        assertTrue(found > 0 && found <= 200 * MS, "stuck for " + found + " ns when it was found");
    }

    @Test
    void aTickThatTakesAsLongAsSixIsOnlyLate() {
        watch(2_000, true);
        assertEquals(0, watch(120, false));
        assertEquals(0, watch(2_000, true));
    }

    @Test
    void aMixerThatIsNotWokenForWantOfAProcessorIsOnlyLate() {
        watch(2_000, true);
        tenure.rest();
        assertEquals(0, watch(1_000, false));
        assertTrue(watchdog.isStarved());
        tenure.work();
        assertTrue(watch(100, false) > 0);
        assertFalse(watchdog.isStarved());
    }

    @Test
    void aTickThatComputesWithoutEndIsFoundWithin200Ms() {
        watch(2_000, true);
        mixer.compute(1);
        long found = watch(200, false);
        assertTrue(found > 0 && found <= 200 * MS, "stuck for " + found + " ns when it was found");
    }

    @Test
    void aTickThatIsReadyToGoOnAndGetsNoProcessorIsLeftAloneForTwoSeconds() {
        watch(2_000, true);
        mixer.compute(0.02);
        assertEquals(0, watch(1_900, false));
        assertTrue(watchdog.isStarved());
        assertTrue(watch(400, false) > 0);
    }

    @Test
    void aTickWithoutEndIsFoundOnABusyMachineToo() {
        watch(2_000, true);
        mixer.compute(0.1);
        assertEquals(0, watch(500, false));
        assertTrue(watch(400, false) > 0);
    }

    @Test
    void aTickWithMoreWorkThanTimeIsOverloadAndNotStuck() {
        watch(2_000, true);
        mixer.compute(1);
        mixer.getOn(true);
        assertEquals(0, watch(10_000, false));
        mixer.getOn(false);
        assertTrue(watch(200, false) > 0);
    }

    @Test
    void aMachineThatStoodStillDoesNotLookLikeAStuckMixer() {
        watch(2_000, true);
        nowNs += 30_000 * MS;
        assertEquals(0, watch(100, false));
        assertEquals(0, watch(2_000, true));
    }

    @Test
    void aMixerThatHangsAfterTheMachineStoodStillIsFound() {
        watch(2_000, true);
        nowNs += 30_000 * MS;
        assertTrue(watch(200, false) > 0);
    }

    @Test
    void aMixerThatBeginsHasASecondBeforeItIsTakenForStuck() {
        assertEquals(0, watch(980, false));
        assertTrue(watch(200, false) > 0);
    }

    @Test
    void noMoreThanThreeAreReplacedInAMinute() {
        for (int i = 0; i < Watchdog.MOST_A_MINUTE; i++) {
            assertTrue(watchdog.mayReplace(nowNs));
            watchdog.onReplaced(nowNs);
            nowNs += 1_000 * MS;
        }
        assertFalse(watchdog.mayReplace(nowNs));
        assertTrue(watchdog.mayReplace(nowNs + TimeUnit.MINUTES.toNanos(1)));
    }

    /** A mixer whose threads are blocked, until it is told to compute. */
    private static final class FakeMixer implements Watchdog.Patient {
        private final Tenure tenure;
        private double processors;
        private boolean runnable;
        private boolean gettingOn;
        private int progress;
        private long cpuNs;

        FakeMixer(long nowNs) {
            tenure = new Tenure(1, nowNs);
        }

        /** It does not block but gets this share of a processor. */
        void compute(double share) {
            processors = share;
            runnable = true;
        }

        /** Whether it finishes one part of its tick after the other. */
        void getOn(boolean does) {
            gettingOn = does;
        }

        void live(long durationNs) {
            cpuNs += (long) (processors * durationNs);
            progress += gettingOn ? 1 : 0;
        }

        @Override
        public Tenure tenure() {
            return tenure;
        }

        @Override
        public int progress() {
            return progress;
        }

        @Override
        public ThreadActivity activity() {
            return new ThreadActivity(runnable, cpuNs);
        }
    }

    /** Lets time pass; returns for how long the mixer was stuck when that was found. */
    private long watch(long durationMs, boolean ticking) {
        for (long endNs = nowNs + durationMs * MS; nowNs < endNs; ) {
            nowNs += 20 * MS;
            if (ticking) {
                tenure.prove(nowNs);
            }
            mixer.live(20 * MS);
            long stuckNs = watchdog.look(mixer, nowNs);
            if (stuckNs > 0) {
                return stuckNs;
            }
        }
        return 0;
    }
}
