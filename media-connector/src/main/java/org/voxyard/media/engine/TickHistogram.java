package org.voxyard.media.engine;

import java.util.List;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/** Sorts ticks by how long they took. Thread: the Mixer. */
final class TickHistogram {
    private static final long MS = 1_000_000;
    private static final long[] BOUNDS_NS = {MS, 2 * MS, 4 * MS, 8 * MS, 16 * MS};
    private static final List<EngineCounter> CLASSES = List.of(
            EngineCounter.TICKS_BELOW_1_MS,
            EngineCounter.TICKS_BELOW_2_MS,
            EngineCounter.TICKS_BELOW_4_MS,
            EngineCounter.TICKS_BELOW_8_MS,
            EngineCounter.TICKS_BELOW_16_MS,
            EngineCounter.TICKS_LONGER);

    private TickHistogram() {}

    static void count(Counters counters, long durationNs) {
        int index = 0;
        while (index < BOUNDS_NS.length && durationNs >= BOUNDS_NS[index]) {
            index++;
        }
        counters.increment(CLASSES.get(index));
    }
}
