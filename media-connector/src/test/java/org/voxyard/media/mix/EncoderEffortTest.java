package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EncoderEffortTest {
    private static final long MS = 1_000_000;
    private static final int SECOND = 50;

    private final EncoderEffort effort = warm(new EncoderEffort(5, false));

    @Test
    void sharesTheWorkWhenTicksTakeMoreThanFortyPercentOfTheirTime() {
        ticks(2 * SECOND, 7 * MS);
        assertFalse(effort.isShared());
        ticks(2 * SECOND, 10 * MS);
        assertTrue(effort.isShared());
        ticks(11 * SECOND, 7 * MS);
        assertFalse(effort.isShared());
    }

    @Test
    void lowersTheComplexityWithinASecondOfTicksThatNearlyTakeTheirTime() {
        ticks(SECOND, 18 * MS);
        assertEquals(3, effort.complexity());
        ticks(SECOND, 18 * MS);
        assertEquals(0, effort.complexity());
    }

    @Test
    void lowersItAllTheWayAtOnceWhenTicksTakeMoreThanTheirTime() {
        ticks(SECOND / 2, 24 * MS);
        assertEquals(0, effort.complexity());
    }

    @Test
    void stopsLoweringWhereTicksFit() {
        ticks(10 * SECOND, () -> costOf(effort.complexity(), 17 * MS));
        assertEquals(3, effort.complexity());
    }

    @Test
    void singleStallsChangeNothing() {
        for (int i = 0; i < 100; i++) {
            ticks(SECOND / 2, 5 * MS);
            assertFalse(effort.onTick(500 * MS));
            assertFalse(effort.onTick(60 * MS));
        }
        assertEquals(5, effort.complexity());
    }

    @Test
    void theFirstSecondsOfAnEngineLowerNothing() {
        EncoderEffort young = new EncoderEffort(5, false);
        for (int i = 0; i < EncoderEffort.WARM_UP_TICKS; i++) {
            assertFalse(young.onTick(30 * MS));
        }
        for (int i = 0; i < SECOND; i++) {
            assertFalse(young.onTick(3 * MS));
        }
        assertEquals(5, young.complexity());
    }

    @Test
    void anOverloadThatOutlastsTheFirstSecondsLowers() {
        EncoderEffort young = warm(new EncoderEffort(5, false), 30 * MS);
        ticks(young, SECOND / 2, 30 * MS);
        assertEquals(0, young.complexity());
    }

    @Test
    void raisesItAllTheWayAfterASecondAndAHalfOfAmpleRoom() {
        ticks(SECOND, 24 * MS);
        ticks(3 * SECOND / 2, 2 * MS);
        assertEquals(5, effort.complexity());
    }

    @Test
    void raisesItLevelByLevelWhenTheRoomIsSmall() {
        ticks(SECOND, 24 * MS);
        ticks(4 * SECOND, 8 * MS);
        assertEquals(1, effort.complexity());
        ticks(4 * 3 * SECOND, 8 * MS);
        assertEquals(5, effort.complexity());
    }

    @Test
    void staysWhereTheNextLevelWouldBeTooMuch() {
        int changes = 0;
        for (int i = 0; i < 600 * SECOND; i++) {
            changes += effort.onTick(costOf(effort.complexity(), 17 * MS)) ? 1 : 0;
        }
        assertEquals(1, changes);
    }

    @Test
    void aLoadThatComesAndGoesDoesNotSwingTheComplexity() {
        int changes = 0;
        for (int i = 0; i < 600 * SECOND; i++) {
            boolean heavy = i / (3 * SECOND) % 2 == 0;
            changes += effort.onTick(heavy ? 19 * MS : 2 * MS) ? 1 : 0;
        }
        assertTrue(changes <= 10, changes + " changes in ten minutes");
    }

    @Test
    void aFixedComplexityStaysWhateverHappens() {
        EncoderEffort fixed = warm(new EncoderEffort(5, true));
        ticks(fixed, 10 * SECOND, 30 * MS);
        assertEquals(5, fixed.complexity());
        assertTrue(fixed.isShared());
    }

    /** What a tick costs that costs {@code fullNs} at complexity 5: as libopus, half as much at 0. */
    private static long costOf(int complexity, long fullNs) {
        return fullNs * (5 + complexity) / 10;
    }

    private static EncoderEffort warm(EncoderEffort effort) {
        return warm(effort, MS);
    }

    private static EncoderEffort warm(EncoderEffort effort, long busyNs) {
        ticks(effort, EncoderEffort.WARM_UP_TICKS, busyNs);
        return effort;
    }

    private void ticks(int count, long busyNs) {
        ticks(effort, count, busyNs);
    }

    private void ticks(int count, java.util.function.LongSupplier busyNs) {
        for (int i = 0; i < count; i++) {
            effort.onTick(busyNs.getAsLong());
        }
    }

    private static void ticks(EncoderEffort effort, int count, long busyNs) {
        for (int i = 0; i < count; i++) {
            effort.onTick(busyNs);
        }
    }
}
