package org.voxyard.media.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.agent.ThreadActivity;

/**
 * Tells a mixer that hangs from one that is late, from one that gets no processor, from one that has only begun, and from a
 * machine that stood still. Thread: the Conductor.
 */
final class Watchdog {
    /** How often it looks. */
    static final long PERIOD_NS = TimeUnit.MILLISECONDS.toNanos(20);

    /**
     * A mixer whose tick has taken so long hangs: seven ticks are lost by then. With {@link #PERIOD_NS} and the thread's own wake-up
     * it is known within 200 ms, and no overload that the engine can still serve makes a tick as long.
     */
    static final long STUCK_NS = TimeUnit.MILLISECONDS.toNanos(140);

    /** Without a proof for so long, the mixer's threads are looked at. */
    static final long SUSPECT_NS = TimeUnit.MILLISECONDS.toNanos(60);

    /** When the watchdog itself has not run for so long, the whole process stood still, and the mixer is not to blame. */
    static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(60);

    /** For so long a mixer that has just begun may take more time, with code and memory that nobody has touched before. */
    static final long BEGINNING_NS = TimeUnit.SECONDS.toNanos(1);

    /** Replacing heals what happens now and then; what comes again at once comes from outside. */
    static final int MOST_A_MINUTE = 3;

    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    private final Deque<Long> replacedNs = new ArrayDeque<>();
    private final Suspicion suspicion = new Suspicion();
    private boolean running;
    private boolean starved;
    private long lookedNs;
    private long lenientUntilNs;

    /** When the next look is due. */
    long deadlineNs() {
        return running ? lookedNs + PERIOD_NS : Long.MIN_VALUE;
    }

    /** Returns for how long the mixer has been stuck, 0 when it is not. */
    long look(Patient mixer, long nowNs) {
        noteLook(nowNs);
        long silentNs = nowNs - mixer.tenure().provenNs();
        if (silentNs > SUSPECT_NS) {
            suspicion.look(mixer, nowNs);
        } else {
            suspicion.drop();
        }
        boolean lost = silentNs > STUCK_NS && nowNs >= lenientUntilNs;
        boolean stuck = lost && suspicion.isCertain(mixer.tenure(), nowNs);
        starved = lost && !stuck;
        return stuck ? silentNs : 0;
    }

    /** Whether the latest look found that no tick was finished for long, and that it is not the mixer that is to blame. */
    boolean isStarved() {
        return starved;
    }

    /** Whether a mixer may be replaced now. */
    boolean mayReplace(long nowNs) {
        while (!replacedNs.isEmpty() && nowNs - replacedNs.peek() > MINUTE_NS) {
            replacedNs.remove();
        }
        return replacedNs.size() < MOST_A_MINUTE;
    }

    /** Notes that another mixer begins now. */
    void onReplaced(long nowNs) {
        replacedNs.add(nowNs);
        lenientUntilNs = nowNs + BEGINNING_NS;
        suspicion.drop();
    }

    private void noteLook(long nowNs) {
        if (!running) {
            lenientUntilNs = nowNs + BEGINNING_NS;
        } else if (nowNs - lookedNs > PAUSE_NS) {
            lenientUntilNs = Math.max(lenientUntilNs, nowNs + STUCK_NS);
            suspicion.drop();
        }
        running = true;
        lookedNs = nowNs;
    }

    /** A mixer as the watchdog sees it. */
    interface Patient {
        /** Its proofs of life. */
        Tenure tenure();

        /** A number that changes when a part of a tick has been done, unless ticks fail. */
        int progress();

        /** What the threads do that it needs to get on; costly. */
        ThreadActivity activity();
    }
}
