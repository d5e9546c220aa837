package org.voxyard.media.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final List<EngineCounter> CLASSES = List.of(
            EngineCounter.TICKS_BEGUN_WITHIN_1_MS,
            EngineCounter.TICKS_BEGUN_WITHIN_2_MS,
            EngineCounter.TICKS_BEGUN_LATER);

    private final Counters counters = new Counters();
    private final Histogram histogram = new Histogram(CLASSES, 1, 2);

    @Test
    void aDurationOnABoundBelongsToTheLongerClass() {
        histogram.count(counters, 999_999);
        histogram.count(counters, 1_000_000);
        histogram.count(counters, 2_000_000);
        assertEquals(List.of(1L, 1L, 1L), counts());
    }

    @Test
    void whatIsLongerThanAllBoundsIsCountedOnce() {
        histogram.count(counters, Long.MAX_VALUE);
        assertEquals(List.of(0L, 0L, 1L), counts());
    }

    private List<Long> counts() {
        return CLASSES.stream().map(counters::get).toList();
    }
}
