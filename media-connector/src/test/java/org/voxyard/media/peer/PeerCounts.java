package org.voxyard.media.peer;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The counters of one browser; written by the agent's thread, read by any. */
final class PeerCounts {
    private final Map<PeerCount, LongAdder> counts = new EnumMap<>(PeerCount.class);

    PeerCounts() {
        for (PeerCount count : PeerCount.values()) {
            counts.put(count, new LongAdder());
        }
    }

    void add(PeerCount count, long number) {
        counts.get(count).add(number);
    }

    void increment(PeerCount count) {
        add(count, 1);
    }

    long get(PeerCount count) {
        return counts.get(count).sum();
    }
}
