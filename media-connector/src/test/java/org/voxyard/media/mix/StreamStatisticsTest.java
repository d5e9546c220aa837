package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

class StreamStatisticsTest {
    private final Counters counters = new Counters();
    private final StreamStatistics statistics = new StreamStatistics();

    @Test
    void everyDiscardIsToldOnceUnderItsReason() {
        statistics.count(Arrival.DUPLICATE);
        statistics.count(Arrival.LATE);
        statistics.count(Arrival.UNDECODABLE);
        statistics.count(Arrival.NO_ROOM);
        statistics.count(Arrival.RESTARTED);
        statistics.overflowDiscards++;
        statistics.countInto(counters);
        statistics.countInto(counters);
        assertEquals(1, counters.get(EngineCounter.DUPLICATE_DISCARDS));
        assertEquals(1, counters.get(EngineCounter.LATE_DISCARDS));
        assertEquals(1, counters.get(EngineCounter.UNDECODABLE_DISCARDS));
        assertEquals(1, counters.get(EngineCounter.NO_ROOM_DISCARDS));
        assertEquals(1, counters.get(EngineCounter.OVERFLOW_DISCARDS));
        assertEquals(1, counters.get(EngineCounter.STREAM_RESTARTS));
    }

    @Test
    void adaptationsAndRecoveriesAreToldUnderTheirOwnNames() {
        statistics.decodes = 7;
        statistics.concealedSamples = 2 * TalkerStream.FRAME;
        statistics.fecSamples = 3 * TalkerStream.FRAME;
        statistics.shortened = 4;
        statistics.lengthened = 5;
        statistics.countInto(counters);
        assertEquals(7, counters.get(EngineCounter.DECODES));
        assertEquals(2, counters.get(EngineCounter.CONCEALED_FRAMES));
        assertEquals(3, counters.get(EngineCounter.FEC_FRAMES));
        assertEquals(4, counters.get(EngineCounter.PLAYOUT_SHORTENED));
        assertEquals(5, counters.get(EngineCounter.PLAYOUT_LENGTHENED));
    }
}
