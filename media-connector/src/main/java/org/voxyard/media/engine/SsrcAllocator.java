package org.voxyard.media.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.voxyard.media.api.Ssrc;

/** Gives out SSRCs that no other endpoint of this node has or had in the last ten minutes (multicast-loop.md §1.1). */
final class SsrcAllocator {
    private static final long REST_NS = TimeUnit.MINUTES.toNanos(10);

    private final RandomGenerator random;
    private final LongSupplier clockNs;
    private final Set<Ssrc> inUse = new HashSet<>();

    /** In the order of release, so that those whose rest is over stand first. */
    private final SequencedMap<Ssrc, Long> restsUntilNs = new LinkedHashMap<>();

    SsrcAllocator(RandomGenerator random, LongSupplier clockNs) {
        this.random = random;
        this.clockNs = clockNs;
    }

    /** A fresh one, above those of analogue lines. Any thread. */
    synchronized Ssrc take() {
        endRests(clockNs.getAsLong());
        Ssrc ssrc;
        do {
            ssrc = new Ssrc((int) random.nextLong(Ssrc.HIGHEST_ANALOGUE_LINE + 1L, 1L << 32));
        } while (restsUntilNs.containsKey(ssrc) || !inUse.add(ssrc));
        return ssrc;
    }

    /** Gives one back. Any thread. */
    synchronized void release(Ssrc ssrc) {
        inUse.remove(ssrc);
        restsUntilNs.putLast(ssrc, clockNs.getAsLong() + REST_NS);
    }

    private void endRests(long nowNs) {
        while (!restsUntilNs.isEmpty() && restsUntilNs.firstEntry().getValue() - nowNs < 0) {
            restsUntilNs.pollFirstEntry();
        }
    }
}
