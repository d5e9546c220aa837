package org.voxyard.media.agent;

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
    private static final long PARK_NS = 20_000;
    private static final long PIECES_MASK = 0xFFFF_FFFFL;

    private final Thread[] helpers;

    /** Number of the run in the upper half, next piece in the lower: a late helper cannot take a piece of a later run. */
    private final AtomicLong claims = new AtomicLong();

    private final AtomicInteger finished = new AtomicInteger();
    private volatile Job job = piece -> {};
    private volatile int pieces;
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
        for (int i = 0; i < helperCount; i++) {
            helpers[i] = threads.newThread(this::help);
            helpers[i].start();
        }
    }

    /** How many threads work in a run, the caller included. */
    public int size() {
        return helpers.length + 1;
    }

    /** Does all pieces, 0 to {@code count} − 1, in any order, and returns when all are done. One caller at a time. */
    public void run(Job work, int count) {
        finished.set(0);
        job = work;
        pieces = count;
        long run = (claims.get() >>> 32) + 1;
        claims.set(run << 32);
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        takePieces(run);
        for (int spins = 0; finished.get() < count; spins++) {
            if (spins < SPINS_BEFORE_PARKING) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, PARK_NS);
            }
        }
    }

    /** Ends the helpers. */
    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        for (Thread helper : helpers) {
            join(helper);
        }
    }

    private void help() {
        long seen = 0;
        while (!closed) {
            long run = claims.get() >>> 32;
            if (run == seen) {
                LockSupport.park(this);
            } else {
                seen = run;
                takePieces(run);
            }
        }
    }

    private void takePieces(long run) {
        Job work = job;
        int count = pieces;
        long claim = claims.get();
        while (claim >>> 32 == run && (claim & PIECES_MASK) < count) {
            if (claims.compareAndSet(claim, claim + 1)) {
                try {
                    work.run((int) (claim & PIECES_MASK));
                } finally {
                    finished.incrementAndGet();
                }
            }
            claim = claims.get();
        }
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
