package org.voxyard.media.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.voxyard.media.api.Ssrc;

/** Gives out SSRCs that no other endpoint of this node has or had in the last ten minutes (multicast-loop.md §1.1). */
final class SsrcAllocator {
    private static final long REST_NS = TimeUnit.MINUTES.toNanos(10);
    private static final long IN_USE = Long.MAX_VALUE;

    private final RandomGenerator random;
    private final LongSupplier clockNs;
    private final Map<Ssrc, Long> restsUntilNs = new HashMap<>();

    SsrcAllocator(RandomGenerator random, LongSupplier clockNs) {
        this.random = random;
        this.clockNs = clockNs;
    }

    /** A fresh one, above those of analogue lines. Any thread. */
    synchronized Ssrc take() {
        long nowNs = clockNs.getAsLong();
        restsUntilNs.values().removeIf(restsUntil -> restsUntil != IN_USE && restsUntil - nowNs < 0);
        Ssrc ssrc;
        do {
            ssrc = new Ssrc((int) random.nextLong(Ssrc.HIGHEST_ANALOGUE_LINE + 1L, 1L << 32));
        } while (restsUntilNs.putIfAbsent(ssrc, IN_USE) != null);
        return ssrc;
    }

    /** Gives one back. Any thread. */
    synchronized void release(Ssrc ssrc) {
        restsUntilNs.put(ssrc, clockNs.getAsLong() + REST_NS);
    }
}
