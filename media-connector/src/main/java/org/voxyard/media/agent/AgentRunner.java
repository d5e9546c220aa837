package org.voxyard.media.agent;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/** Runs an agent on a thread of its own until closed. An exception of a duty cycle is reported and survived. */
public final class AgentRunner implements AutoCloseable {
    private static final long JOIN_TIMEOUT_MS = 3_000;
    private static final long LONGEST_IDLE_NS = 100_000_000;

    private final Agent agent;
    private final IdleStrategy idle;
    private final LongSupplier clockNs;
    private final AgentErrorHandler errors;
    private final DutyCycleTracker tracker;
    private final BusyTime busy = new BusyTime(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    private final Thread thread;
    private final ThreadObserver observer;
    private volatile boolean running = true;

    public AgentRunner(Agent agent, IdleStrategy idle, LongSupplier clockNs, AgentErrorHandler errors) {
        this.agent = agent;
        this.idle = idle;
        this.clockNs = clockNs;
        this.errors = errors;
        tracker = new DutyCycleTracker(clockNs.getAsLong());
        ThreadFactory threads =
                Thread.ofPlatform().name("voxyard-" + agent.roleName()).daemon().factory();
        thread = threads.newThread(this::run);
        observer = new ThreadObserver(thread);
    }

    /** Starts the thread. */
    public AgentRunner start() {
        thread.start();
        return this;
    }

    /** When the agent last began a cycle and how long its longest one took. */
    public DutyCycleTracker tracker() {
        return tracker;
    }

    /** The agent's name. */
    public String roleName() {
        return agent.roleName();
    }

    /** The thread's id, for measurements of its CPU time and allocation. */
    public long threadId() {
        return thread.threadId();
    }

    /** What the thread does at the moment. */
    ThreadActivity activity() {
        return observer.look();
    }

    boolean runs(Agent candidate) {
        return agent.equals(candidate);
    }

    /** Stops the agent after its current cycle, should that ever end; does not wait. */
    void abandon() {
        running = false;
        idle.signal();
    }

    /** Stops the agent after its current cycle and waits for its thread, at most three seconds. */
    @Override
    public void close() {
        abandon();
        try {
            thread.join(JOIN_TIMEOUT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        observer.begin();
        while (running) {
            cycle();
        }
        try {
            agent.onClose();
        } catch (RuntimeException | Error e) {
            errors.onError(agent.roleName(), e);
        }
    }

    private void cycle() {
        long startNs = clockNs.getAsLong();
        tracker.onStart(startNs);
        int work = workGuarded(startNs);
        long endNs = clockNs.getAsLong();
        tracker.onEnd(endNs);
        if (work > 0) {
            agent.onCycle(endNs - startNs, busy.ofCycle(endNs - startNs));
        } else {
            long waitNs = Math.min(LONGEST_IDLE_NS, agent.deadlineNs() - endNs);
            if (waitNs > 0) {
                idle.idle(waitNs);
            }
        }
    }

    private int workGuarded(long nowNs) {
        try {
            return agent.doWork(nowNs);
        } catch (RuntimeException | Error e) {
            errors.onError(agent.roleName(), e);
            return 0;
        }
    }
}
