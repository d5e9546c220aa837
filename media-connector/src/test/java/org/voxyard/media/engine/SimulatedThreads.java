package org.voxyard.media.engine;

import java.util.ArrayList;
import java.util.List;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.AgentThreads;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.agent.ThreadActivity;

/** Runs agents by hand on the caller's thread; some can be made to hang. */
final class SimulatedThreads implements AgentThreads {
    private final List<Agent> running = new ArrayList<>();
    private final List<Agent> hanging = new ArrayList<>();
    private final List<Agent> abandoned = new ArrayList<>();
    private boolean starving;

    @Override
    public void start(Agent agent, IdleStrategy idle) {
        running.add(agent);
    }

    @Override
    public void abandon(Agent agent) {
        running.remove(agent);
        abandoned.add(agent);
    }

    /** Runs all agents in turn until none has anything left to do at this time. */
    void invokeUntilIdle(long nowNs) {
        int work;
        do {
            work = 0;
            for (Agent agent : List.copyOf(running)) {
                work += hanging.contains(agent) ? 0 : agent.doWork(nowNs);
            }
        } while (work > 0);
    }

    @Override
    public ThreadActivity activity(Agent agent) {
        return new ThreadActivity(starving, 0);
    }

    /** Whoever hangs from now on is not blocked but gets no processor. */
    void starve(boolean processorsAreTaken) {
        starving = processorsAreTaken;
    }

    /** Makes the mixer that runs now hang in the middle of a duty cycle. */
    void hangMixer() {
        running.stream().filter(Mixer.class::isInstance).map(Mixer.class::cast).forEach(mixer -> {
            mixer.tenure().work();
            hanging.add(mixer);
        });
    }

    /** Those that hang go on: abandoned ones with one more cycle, upon which their threads end. */
    void comeBack(long nowNs) {
        hanging.stream().filter(abandoned::contains).forEach(agent -> {
            agent.doWork(nowNs);
            agent.onClose();
        });
        hanging.clear();
    }

    void close() {
        running.forEach(Agent::onClose);
    }
}
