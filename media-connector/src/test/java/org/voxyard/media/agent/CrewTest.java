package org.voxyard.media.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    private static final int PIECES = 12;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void doesEveryPieceOfEveryRunExactlyOnce(int helpers) {
        try (Crew crew = new Crew("test", helpers)) {
            AtomicIntegerArray done = new AtomicIntegerArray(PIECES);
            int[] expected = new int[PIECES];
            for (int run = 0; run < 200_000; run++) {
                int pieces = run % PIECES;
                crew.run(done::incrementAndGet, pieces);
                for (int piece = 0; piece < PIECES; piece++) {
                    expected[piece] += piece < pieces ? 1 : 0;
                    assertEquals(
                            expected[piece], done.get(piece), () -> "a piece of the run was done twice or not at all");
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void aRunWhoseHelperHangsEndsWhenTheCrewIsAbandoned() {
        CountDownLatch helping = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Crew crew = new Crew("test", 1);
        Thread caller = Thread.currentThread();
        crew.run(
                piece -> {
                    if (caller.equals(Thread.currentThread())) {
                        await(helping);
                        crew.abandon();
                    } else {
                        helping.countDown();
                        await(released);
                    }
                },
                2);
        assertFalse(crew.isEnded());
        released.countDown();
        crew.close();
        assertTrue(crew.isEnded());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
