package org.voxyard.media.agent;

/**
 * What threads that have not been heard of do.
 *
 * @param runnable whether one of those that are to get on computes or waits for a processor; otherwise they are blocked
 * @param cpuNs CPU time that all of them have used so far
 */
public record ThreadActivity(boolean runnable, long cpuNs) {
    /** Threads that are not there. */
    static final ThreadActivity NONE = new ThreadActivity(false, 0);
}
