package org.voxyard.media.agent;

/** Gives agents threads of their own while others run already. Any thread. */
public interface AgentThreads {
    /** Starts a thread for the agent. */
    void start(Agent agent, IdleStrategy idle);

    /**
     * Lets go of an agent that hangs, without waiting: should its current cycle ever end, its thread closes it and ends;
     * until then both stay in memory.
     */
    void abandon(Agent agent);

    /** What the agent's thread does at the moment. Not for a data path. */
    ThreadActivity activity(Agent agent);
}
