package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND_NS = 1_000_000_000;

    private final TokenBucket bucket = new TokenBucket(200, 400, 0);

    @Test
    void theBurstIsServedAndNoMore() {
        assertEquals(400, takenOf(1_000, 0));
    }

    @Test
    void afterTheBurstTheRateHolds() {
        takenOf(1_000, 0);
        assertEquals(200, takenOf(1_000, SECOND_NS));
        assertEquals(1, takenOf(10, SECOND_NS + SECOND_NS / 200));
    }

    @Test
    void aLongSilenceSavesUpNoMoreThanTheBurst() {
        assertEquals(400, takenOf(1_000, 3_600 * SECOND_NS));
    }

    private int takenOf(int attempts, long nowNs) {
        int taken = 0;
        for (int i = 0; i < attempts; i++) {
            taken += bucket.tryTake(nowNs) ? 1 : 0;
        }
        return taken;
    }
}
