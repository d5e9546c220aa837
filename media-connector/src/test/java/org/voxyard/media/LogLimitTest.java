package org.voxyard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogLimitTest {
    private final LogLimit limit = new LogLimit(0);

    @Test
    void anErrorOfEveryTickBecomesTwentyLinesAMinute() {
        long lines = IntStream.range(0, 3_000)
                .filter(tick -> limit.admits(tick * 20_000_000L))
                .count();
        assertEquals(20, lines);
        assertTrue(limit.admits(TimeUnit.SECONDS.toNanos(61)));
    }
}
