package org.voxyard.media.agent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** All running agents of one owner. Any thread starts and abandons; the owner closes. */
public final class AgentRunners implements AgentThreads, AutoCloseable {
    private final LongSupplier clockNs;
    private final AgentErrorHandler errors;
    private final List<AgentRunner> runners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public AgentRunners(LongSupplier clockNs, AgentErrorHandler errors) {
        this.clockNs = clockNs;
        this.errors = errors;
    }

    @Override
    public void start(Agent agent, IdleStrategy idle) {
        if (!closed) {
            runners.add(new AgentRunner(agent, idle, clockNs, errors).start());
        }
    }

    @Override
    public void abandon(Agent agent) {
        runners.stream().filter(runner -> runner.runs(agent)).forEach(AgentRunner::abandon);
        runners.removeIf(runner -> runner.runs(agent));
    }

    @Override
    public ThreadActivity activity(Agent agent) {
        return runners.stream()
                .filter(runner -> runner.runs(agent))
                .findFirst()
                .map(AgentRunner::activity)
                .orElse(ThreadActivity.NONE);
    }

    /** Those that run now, abandoned ones left out. */
    public List<AgentRunner> running() {
        return List.copyOf(runners);
    }

    /** Ends all agents in the order of their starts, each within three seconds; waits for no abandoned one. */
    @Override
    public void close() {
        closed = true;
        runners.forEach(AgentRunner::close);
    }
}
