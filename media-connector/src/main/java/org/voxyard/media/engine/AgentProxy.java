package org.voxyard.media.engine;

import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/** How the Conductor reaches another agent: a command for its queue; a refusal is counted. */
abstract class AgentProxy {
    private CommandQueue queue;
    private final Counters counters;

    AgentProxy(CommandQueue queue, Counters counters) {
        this.queue = queue;
        this.counters = counters;
    }

    /** From now on commands go to another agent of the kind. */
    final void redirect(CommandQueue other) {
        queue = other;
    }

    final void offer(Runnable command) {
        if (!queue.offer(command)) {
            counters.increment(EngineCounter.COMMANDS_REFUSED);
        }
    }
}
