package org.voxyard.media.agent;

import java.util.List;

/** Drives agents by hand on the caller's thread, for simulations under a virtual clock. */
public final class AgentInvoker {
    private final List<Agent> agents;

    public AgentInvoker(List<? extends Agent> agents) {
        this.agents = List.copyOf(agents);
    }

    /** Runs all agents in turn until none has anything left to do at this time. */
    public void invokeUntilIdle(long nowNs) {
        int work;
        do {
            work = 0;
            for (Agent agent : agents) {
                work += agent.doWork(nowNs);
            }
        } while (work > 0);
    }

    /** The earliest deadline of all agents. */
    public long deadlineNs() {
        return agents.stream().mapToLong(Agent::deadlineNs).min().orElse(Agent.NO_DEADLINE);
    }

    /** Ends all agents. */
    public void close() {
        agents.forEach(Agent::onClose);
    }
}
