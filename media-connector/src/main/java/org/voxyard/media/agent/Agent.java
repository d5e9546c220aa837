package org.voxyard.media.agent;

/** A unit of work that one thread repeats for ever: the only writer of its state. Time is passed in. */
public interface Agent {
    /** Never; the deadline of an agent that waits for a signal only. */
    long NO_DEADLINE = Long.MAX_VALUE;

    /** Short name for the thread, counters and logs. */
    String roleName();

    /**
     * Does what is to be done now, without waiting.
     *
     * @param nowNs monotonic time of this duty cycle
     * @return how many things were done; 0 lets the thread idle
     */
    int doWork(long nowNs);

    /** When the agent has to run next even if nobody signals, on the clock of {@link #doWork}. */
    default long deadlineNs() {
        return NO_DEADLINE;
    }

    /**
     * Tells how long a duty cycle took that did something.
     *
     * @param busyNs how much of that the thread worked instead of waiting for a processor; at most {@code durationNs}
     */
    default void onCycle(long durationNs, long busyNs) {}

    /** Called once, on the agent's thread, after the last {@link #doWork}. */
    default void onClose() {}
}
