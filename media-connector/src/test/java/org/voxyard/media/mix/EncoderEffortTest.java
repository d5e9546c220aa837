package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EncoderEffortTest {
    private static final long MS = 1_000_000;

    private final EncoderEffort effort = new EncoderEffort(5);

    @Test
    void sharesTheWorkWhenTicksTakeMoreThanFortyPercentOfTheirTime() {
        ticks(100, 7 * MS);
        assertFalse(effort.isShared());
        ticks(100, 10 * MS);
        assertTrue(effort.isShared());
    }

    @Test
    void lowersTheComplexityBeforeATickIsMissed() {
        ticks(200, 18 * MS);
        assertEquals(0, effort.complexity());
    }

    @Test
    void raisesItAgainWhenThereHasBeenRoomForLong() {
        ticks(200, 18 * MS);
        ticks(400, 2 * MS);
        assertEquals(0, effort.complexity());
        ticks(3000, 2 * MS);
        assertEquals(5, effort.complexity());
    }

    @Test
    void aSingleLongTickChangesNothing() {
        ticks(50, 3 * MS);
        assertFalse(effort.onTick(60 * MS, false));
        assertEquals(5, effort.complexity());
    }

    private void ticks(int count, long durationNs) {
        for (int i = 0; i < count; i++) {
            effort.onTick(durationNs, effort.isShared());
        }
    }
}
