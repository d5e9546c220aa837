package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final long MS = 1_000_000;

    private final Watchdog watchdog = new Watchdog();
    private long nowNs = 5_000 * MS;
    private final Tenure tenure = new Tenure(1, nowNs);

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
    void aMixerThatWaitsForAProcessorIsOnlyLate() {
        watch(2_000, true);
        tenure.rest();
        assertEquals(0, watch(1_000, false));
        tenure.work();
        assertTrue(watch(40, false) > 0);
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

    /** Lets time pass; returns for how long the mixer was stuck when that was found. */
    private long watch(long durationMs, boolean ticking) {
        for (long endNs = nowNs + durationMs * MS; nowNs < endNs; ) {
            nowNs += 20 * MS;
            if (ticking) {
                tenure.prove(nowNs);
            }
            long stuckNs = watchdog.look(tenure, nowNs);
            if (stuckNs > 0) {
                return stuckNs;
            }
        }
        return 0;
    }
}
