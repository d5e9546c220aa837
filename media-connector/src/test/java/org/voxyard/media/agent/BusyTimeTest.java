package org.voxyard.media.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BusyTimeTest {
    private static final long MS = 1_000_000;

    private long cpuNs;
    private int questions;
    private final BusyTime busy = new BusyTime(() -> {
        questions++;
        return cpuNs;
    });

    @Test
    void shortCyclesAreBusyAndAskNothing() {
        assertEquals(3 * MS, cycle(3 * MS, 3 * MS));
        assertEquals(0, questions);
    }

    @Test
    void longCyclesThatWorkedAreBusy() {
        assertEquals(18 * MS, cycle(18 * MS, 18 * MS));
        assertEquals(18 * MS, cycle(18 * MS, 18 * MS));
    }

    @Test
    void longCyclesThatWaitedForAProcessorCountAsWhatTheyWorked() {
        cycle(18 * MS, 5 * MS);
        assertEquals(5 * MS, cycle(18 * MS, 5 * MS));
        assertEquals(6 * MS, cycle(40 * MS, 6 * MS));
    }

    @Test
    void theFirstLongCycleAfterShortOnesMayCountWhole() {
        cycle(18 * MS, 5 * MS);
        for (int i = 0; i < 10; i++) {
            cycle(2 * MS, 2 * MS);
        }
        assertEquals(18 * MS, cycle(18 * MS, 5 * MS));
    }

    private long cycle(long durationNs, long workedNs) {
        cpuNs += workedNs;
        return busy.ofCycle(durationNs);
    }
}
