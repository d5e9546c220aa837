package org.voxyard.media.agent;

import java.util.function.LongSupplier;

/**
 * How long an agent's cycles worked, as opposed to how long they lasted: a thread that waits for a processor does not work. The
 * thread's CPU time is asked for only after long cycles, because that is a system call. Thread: the agent's.
 */
final class BusyTime {
    private static final long LONG_CYCLE_NS = 4_000_000;

    private final LongSupplier threadCpuNs;
    private long lastCpuNs;

    /**
     * Begins with a thread that has used nothing.
     *
     * @param threadCpuNs CPU time of the calling thread
     */
    BusyTime(LongSupplier threadCpuNs) {
        this.threadCpuNs = threadCpuNs;
    }

    /**
     * Tells for how long a cycle worked. Never less than it did: the CPU time since the last long cycle bounds it, which
     * is exact when long cycles follow one another and says nothing after short ones.
     */
    long ofCycle(long durationNs) {
        if (durationNs < LONG_CYCLE_NS) {
            return durationNs;
        }
        long cpuNs = threadCpuNs.getAsLong();
        long sinceLastNs = cpuNs - lastCpuNs;
        lastCpuNs = cpuNs;
        return Math.min(durationNs, sinceLastNs);
    }
}
