package org.voxyard.media.agent;

/** Proof of life of an agent. Written by its thread, read by any. */
public final class DutyCycleTracker {
    private volatile long lastStartNs;
    private volatile long longestNs;
    private volatile boolean inCycle;

    DutyCycleTracker(long nowNs) {
        lastStartNs = nowNs;
    }

    void onStart(long nowNs) {
        inCycle = true;
        lastStartNs = nowNs;
    }

    void onEnd(long nowNs) {
        inCycle = false;
        long durationNs = nowNs - lastStartNs;
        if (durationNs > longestNs) {
            longestNs = durationNs;
        }
    }

    /** How long the current cycle has been running; 0 while the agent idles. */
    public long runningForNs(long nowNs) {
        return inCycle ? Math.max(0, nowNs - lastStartNs) : 0;
    }

    /** When the latest cycle began. */
    public long lastStartNs() {
        return lastStartNs;
    }

    /** The longest cycle so far. */
    public long longestNs() {
        return longestNs;
    }
}
