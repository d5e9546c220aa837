package org.voxyard.media.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicIntegerArray;
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
}
