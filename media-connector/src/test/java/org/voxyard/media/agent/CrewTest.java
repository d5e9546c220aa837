package org.voxyard.media.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void doesEveryPieceOfEveryRunExactlyOnce(int helpers) {
        try (Crew crew = new Crew("test", helpers)) {
            AtomicIntegerArray done = new AtomicIntegerArray(40);
            int[] expected = new int[40];
            for (int run = 0; run < 5_000; run++) {
                int pieces = run % 40;
                crew.run(done::incrementAndGet, pieces);
                for (int piece = 0; piece < pieces; piece++) {
                    expected[piece]++;
                    assertEquals(expected[piece], done.get(piece), "piece " + piece + " of run " + run);
                }
            }
        }
    }
}
