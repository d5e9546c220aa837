package org.voxyard.media.agent;

import java.util.Arrays;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Helps one agent with work that can be cut into independent pieces: the agent and some helper threads take pieces until
 * none is left. Without helpers the agent does it all. No allocation per run.
 */
public final class Crew implements AutoCloseable {
    private static final long CLOSE_TIMEOUT_MS = 3_000;
    private static final int SPINS_BEFORE_PARKING = 200;
    private static final long SHORTEST_PARK_NS = 20_000;
    private static final long LONGEST_PARK_NS = 500_000;
    private static final int RUN_SHIFT = 32;
    private static final int COUNT_SHIFT = 16;
    private static final int MAX_PIECES = 0xFFFF;

    private final Thread[] helpers;
    private final ThreadObserver[] observers;

    /**
     * The run under way in one word, so that a piece is claimed together with everything that says it exists: number of
     * the run (32 bits), its pieces (16 bits), the next one to be taken (16 bits).
     */
    private final AtomicLong claims = new AtomicLong();

    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger pieces = new AtomicInteger();
    private volatile boolean waiting;
    private volatile Job job = piece -> {};
    private volatile boolean closed;

    /**
     * Starts the helpers, which sleep until the first run.
     *
     * @param helperCount 0 or more
     */
    public Crew(String name, int helperCount) {
        ThreadFactory threads =
                Thread.ofPlatform().name("voxyard-" + name + "-", 1).daemon().factory();
        helpers = new Thread[helperCount];
        observers = new ThreadObserver[helperCount];
        for (int i = 0; i < helperCount; i++) {
            int number = i;
            helpers[i] = threads.newThread(() -> help(observers[number]));
            observers[i] = new ThreadObserver(helpers[i]);
            helpers[i].start();
        }
    }

    /** How many threads work in a run, the caller included. */
    public int size() {
        return helpers.length + 1;
    }

    /**
     * Does all pieces, 0 to {@code count} − 1 (at most 65535), in any order, and returns when all are done, or earlier when the
     * crew is abandoned. One caller.
     */
    public void run(Job work, int count) {
        if (count > MAX_PIECES) {
            throw new IllegalArgumentException(count + " pieces; at most " + MAX_PIECES + " are possible");
        }
        finished.set(0);
        job = work;
        long run = runOf(claims.get()) + 1;
        claims.set(run << RUN_SHIFT | (long) count << COUNT_SHIFT);
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        takePieces();
        for (int spins = 0; finished.get() < count && spins < SPINS_BEFORE_PARKING; spins++) {
            Thread.onSpinWait();
        }
        if (finished.get() < count) {
            awaitHelpers(count);
        }
    }

    /** Does all pieces without the helpers. One caller, the same as that of {@link #run}. */
    public void runAlone(Job work, int count) {
        for (int piece = 0; piece < count; piece++) {
            work.run(piece);
            pieces.incrementAndGet();
        }
    }

    /** How many pieces were finished so far, modulo 2³². Any thread. */
    public int pieces() {
        return pieces.get();
    }

    /** Whether the caller of {@link #run} has done its part and cannot get on before the helpers. Any thread. */
    public boolean isWaiting() {
        return waiting;
    }

    /** What the helpers do at the moment. Any thread but that of a data path. */
    public ThreadActivity activity() {
        return Arrays.stream(observers)
                .map(ThreadObserver::look)
                .reduce(
                        ThreadActivity.NONE,
                        (a, b) -> new ThreadActivity(a.runnable() || b.runnable(), a.cpuNs() + b.cpuNs()));
    }

    /** Ends a run whose helper hangs, and the helpers as far as they come back. Any thread; does not wait. */
    public void abandon() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    /** Whether all helpers have ended. */
    public boolean isEnded() {
        return Arrays.stream(helpers).noneMatch(Thread::isAlive);
    }

    /** Ends the helpers, each within three seconds. */
    @Override
    public void close() {
        abandon();
        for (Thread helper : helpers) {
            join(helper);
        }
    }

    /** Longer and longer waits: helpers that get no processor would not get it sooner. */
    private void awaitHelpers(int count) {
        waiting = true;
        for (long parkNs = SHORTEST_PARK_NS; finished.get() < count && !closed; ) {
            LockSupport.parkNanos(this, parkNs);
            parkNs = Math.min(LONGEST_PARK_NS, 2 * parkNs);
        }
        waiting = false;
    }

    private void help(ThreadObserver observer) {
        observer.begin();
        long seen = 0;
        while (!closed) {
            long run = runOf(claims.get());
            if (run == seen) {
                LockSupport.park(this);
            } else {
                seen = run;
                takePieces();
            }
        }
    }

    private void takePieces() {
        long claim = claims.get();
        while (nextOf(claim) < countOf(claim)) {
            if (claims.compareAndSet(claim, claim + 1)) {
                work(nextOf(claim));
            }
            claim = claims.get();
        }
    }

    /** Until the claimed piece is finished the run cannot end, so the job is still that of the claim. */
    private void work(int piece) {
        try {
            job.run(piece);
        } finally {
            finished.incrementAndGet();
            pieces.incrementAndGet();
        }
    }

    private static long runOf(long claim) {
        return claim >>> RUN_SHIFT;
    }

    private static int countOf(long claim) {
        return (int) (claim >>> COUNT_SHIFT) & MAX_PIECES;
    }

    private static int nextOf(long claim) {
        return (int) claim & MAX_PIECES;
    }

    private static void join(Thread helper) {
        try {
            helper.join(CLOSE_TIMEOUT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One piece of the work. Must not throw on a helper: the thread would end. */
    @FunctionalInterface
    public interface Job {
        void run(int piece);
    }
}
