package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.sim.ManualClock;

class SsrcAllocatorTest {
    private static final long REST_NS = TimeUnit.MINUTES.toNanos(10);

    private final ManualClock clock = new ManualClock();
    private final SsrcAllocator ssrcs = new SsrcAllocator(new EveryNumberTwice(), clock);

    @Test
    void oneInUseIsNotGivenOutAgain() {
        assertNotEquals(ssrcs.take(), ssrcs.take());
    }

    @Test
    void oneThatWasGivenBackRestsForTenMinutes() {
        Ssrc first = ssrcs.take();
        ssrcs.release(first);
        clock.advanceNs(REST_NS);
        assertNotEquals(first, ssrcs.take());
    }

    @Test
    void itIsGivenOutAgainAfterItsRest() {
        Ssrc first = ssrcs.take();
        ssrcs.release(first);
        clock.advanceNs(REST_NS + 1);
        assertEquals(first, ssrcs.take());
    }

    /** Would give out each SSRC twice if nobody looked. */
    private static final class EveryNumberTwice implements RandomGenerator {
        private long calls;

        @Override
        public long nextLong() {
            return calls;
        }

        @Override
        public long nextLong(long origin, long bound) {
            return origin + calls++ / 2;
        }
    }
}
