package org.voxyard.media.engine;

import java.util.Arrays;
import java.util.List;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.Cohort;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.mix.MixPlanner;

/**
 * Makes what listeners hear, once every 20 ms at absolute deadlines: decodes each talker once, mixes and encodes each
 * distinct key once, hands frames to the Sender. Owns who hears what.
 */
final class Mixer implements Agent {
    /** Loops that may be open at once on one node. */
    static final int MAX_LOOPS = 1024;

    private static final int COMMAND_BATCH = 1024;

    private final CommandQueue commands;
    private final LoopIntake intake;
    private final MixPlanner planner;
    private final TickEffort effort;
    private final FrameRing frames;
    private final IdleStrategy sender;
    private final VoiceReporter voices;
    private final LoopGuard guard;
    private final TickClock clock;
    private final Tenure tenure;
    private final Counters counters;
    private final LoopBus[] buses = new LoopBus[MAX_LOOPS];
    private final Audience audience;
    private final PlayerDeck players = new PlayerDeck();

    Mixer(
            CommandQueue commands,
            LoopIntake intake,
            MixPlanner planner,
            TickEffort effort,
            FrameRing frames,
            IdleStrategy sender,
            VoiceReporter voices,
            LoopGuard guard,
            Tenure tenure,
            TickClock clock,
            Counters counters) {
        this.commands = commands;
        this.intake = intake;
        this.planner = planner;
        this.effort = effort;
        this.frames = frames;
        this.sender = sender;
        this.voices = voices;
        this.guard = guard;
        this.clock = clock;
        audience = new Audience(planner.register(), counters);
        this.tenure = tenure;
        this.counters = counters;
    }

    @Override
    public String roleName() {
        return "mixer";
    }

    @Override
    public long deadlineNs() {
        return clock.deadlineNs();
    }

    @Override
    public int doWork(long nowNs) {
        if (tenure.isOver()) {
            return 0;
        }
        tenure.work();
        int work = commands.drain(COMMAND_BATCH);
        int packets = intake.drain(buses, guard, nowNs);
        if (clock.isDue(nowNs)) {
            onTick(nowNs);
            clock.finish(buses);
            work++;
        } else if (packets > 0) {
            sender.signal();
        }
        if (clock.isFinished()) {
            tenure.rest();
        }
        return work + packets;
    }

    /** Who hears what. */
    Audience audience() {
        return audience;
    }

    /** Its proof of life. */
    Tenure tenure() {
        return tenure;
    }

    @Override
    public void onCycle(long durationNs, long busyNs) {
        if (!tenure.isOver()) {
            effort.onCycle(durationNs, busyNs);
        }
    }

    @Override
    public void onClose() {
        planner.close();
        Arrays.stream(buses).filter(bus -> bus != null).forEach(LoopBus::close);
        if (tenure.isOver() && planner.isEnded()) {
            counters.add(EngineCounter.MIXERS_ABANDONED, -1);
        }
    }

    void onAddLoop(LoopChannel loop) {
        buses[loop.index()] = new LoopBus(loop.id(), counters);
    }

    void onRemoveLoop(LoopChannel loop) {
        LoopBus bus = buses[loop.index()];
        if (bus == null) {
            counters.increment(EngineCounter.COMMANDS_STALE);
            return;
        }
        players.forget(loop);
        audience.forget(loop);
        voices.close(bus);
        buses[loop.index()] = null;
        bus.close();
    }

    void onPriority(LoopChannel loop, LoopPriority priority) {
        LoopBus bus = buses[loop.index()];
        if (bus == null) {
            counters.increment(EngineCounter.COMMANDS_STALE);
        } else {
            bus.priority(priority);
        }
    }

    void onSurvey(LegSurvey survey) {
        survey.fillHeard(buses);
    }

    void onAddListener(Listener listener) {
        audience.add(listener);
        voices.own(listener.ear().ownSsrc(), listener.endpoint());
        intake.own(listener.ear(), buses);
    }

    void onRemoveListener(EndpointId endpoint) {
        audience.remove(endpoint).ifPresent(listener -> intake.disown(listener.ear(), buses));
    }

    /** The endpoint's voice ended for good: its name is no longer told. */
    void onForgetSsrc(int ssrc) {
        voices.disown(ssrc);
    }

    void onAddPlayer(EndpointId endpoint, Player player) {
        players.add(endpoint, player);
        voices.own(player.ssrc(), endpoint);
    }

    void onPlay(EndpointId endpoint, LoopChannel loop, Clip clip) {
        if (!players.play(endpoint, loop, clip)) {
            counters.increment(EngineCounter.COMMANDS_STALE);
        }
    }

    void onRemovePlayer(EndpointId endpoint) {
        players.remove(endpoint);
    }

    private void onTick(long nowNs) {
        long tick = clock.begin(nowNs);
        guard.tick(buses, nowNs);
        planner.tick(buses, tick, effort.isShared());
        guard.onMixFailure(planner.takeFailure());
        effort.onTick();
        if (!tenure.isOver()) {
            handOver(tick);
        }
    }

    private void handOver(long tick) {
        handOverMixes(tick);
        planner.endTick(tick);
        counters.add(EngineCounter.SENDER_RING_FULL, players.play(frames, tick));
        count(frames.offerEnd(tick));
        sender.signal();
        intake.hurry(planner.awaitsPackets());
    }

    private void handOverMixes(long tick) {
        List<Cohort> cohorts = planner.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort cohort = cohorts.get(i);
            int length = MixPlanner.frameLength(cohort);
            if (length > 0) {
                int advance = MixPlanner.frames(cohort);
                count(frames.pass(MixPlanner.frame(cohort), length, cohort.outputs(), tick, advance, 0));
                counters.add(EngineCounter.FRAMES_FANNED_OUT, cohort.outputs().length);
            }
        }
    }

    private void count(boolean taken) {
        if (!taken) {
            counters.increment(EngineCounter.SENDER_RING_FULL);
        }
    }
}
