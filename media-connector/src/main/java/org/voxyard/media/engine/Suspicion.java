package org.voxyard.media.engine;

import java.util.concurrent.TimeUnit;
import org.voxyard.media.agent.ThreadActivity;

/**
 * What was seen of a mixer since it has not got on: a thread that hangs is blocked at every look or computes for long; one that wants
 * a processor is ready and does not. Thread: the Conductor.
 */
final class Suspicion {
    /** A thread that was blocked for so long in the middle of its work waits for something that does not come. */
    static final long BLOCKED_NS = TimeUnit.MILLISECONDS.toNanos(60);

    /** CPU time that no loop and no mix needs, three times that of a tick. */
    static final long COMPUTING_NS = TimeUnit.MILLISECONDS.toNanos(60);

    /** So long nobody waits for a processor; whatever it is, another mixer is the better bet. */
    static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(2);

    private boolean open;
    private int progress;
    private long sinceNs;
    private long cpuAtFirstNs;
    private long computedNs;
    private boolean alwaysBlocked;

    /** The mixer is well. */
    void drop() {
        open = false;
    }

    /** Looks once more; whoever got on since the last look is suspected anew. */
    void look(Watchdog.Patient mixer, long nowNs) {
        ThreadActivity activity = mixer.activity();
        if (!open || progress != mixer.progress()) {
            open = true;
            progress = mixer.progress();
            sinceNs = nowNs;
            cpuAtFirstNs = activity.cpuNs();
            alwaysBlocked = true;
        }
        computedNs = activity.cpuNs() - cpuAtFirstNs;
        alwaysBlocked &= !activity.runnable();
    }

    /** Whether the mixer will not come back by itself; one that rests between its ticks is blocked by right. */
    boolean isCertain(Tenure tenure, long nowNs) {
        long forNs = nowNs - sinceNs;
        boolean hangs = (alwaysBlocked && forNs >= BLOCKED_NS) || computedNs >= COMPUTING_NS;
        return (hangs && !tenure.isResting()) || forNs >= LONGEST_NS;
    }
}
