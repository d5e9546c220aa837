package org.voxyard.media.codec;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Bytes that the current thread allocates: the data path must allocate none. */
public final class AllocationMeter {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int LEAST_ROUNDS = 25;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);
    private static final long NEXT_TO_NOTHING = 400;

    private AllocationMeter() {}

    /**
     * The least of some rounds: what every round allocates is the code's own, what only early ones do is the compiler's that
     * has not got to it yet, on a busy machine for many seconds. Ends with the first round that allocates next to nothing.
     */
    public static long leastBytesAllocatedBy(Runnable work) {
        long least = Long.MAX_VALUE;
        long beganNs = System.nanoTime();
        for (int round = 0;
                least > NEXT_TO_NOTHING && (round < LEAST_ROUNDS || System.nanoTime() - beganNs < PATIENCE_NS);
                round++) {
            least = Math.min(least, bytesAllocatedBy(work));
        }
        return least;
    }

    /** What one run allocates. */
    public static long bytesAllocatedBy(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
