package org.voxyard.media.agent;

/** How an agent's thread waits when there is nothing to do. */
public interface IdleStrategy {
    /** Waits until signalled or for at most {@code maxIdleNs}; may return early. Agent's thread only. */
    void idle(long maxIdleNs);

    /** Ends the current or the next wait. Any thread; never blocks. */
    void signal();
}
