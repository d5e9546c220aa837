package org.voxyard.media.engine;

import java.time.Duration;
import org.voxyard.media.agent.AgentThreads;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/**
 * Replaces a mixer that hangs: the fresh one gets rings, queue, codecs and threads of its own and is told all that holds; the old
 * one is left to itself. Thread: the Conductor.
 */
final class MixerSupervisor {
    /** Mixers that hang for ever keep memory and threads; no more than so many are left behind. */
    static final int MOST_ABANDONED = 8;

    private final MixerFactory factory;
    private final MixerProxy mixer;
    private final ReceiverProxy receiver;
    private final SenderProxy sender;
    private final AgentThreads threads;
    private final EventPump events;
    private final MixerRecord history;
    private final Counters counters;
    private final Watchdog watchdog = new Watchdog();
    private boolean givenUp;

    MixerSupervisor(
            MixerFactory factory,
            MixerProxy mixer,
            ReceiverProxy receiver,
            SenderProxy sender,
            AgentThreads threads,
            EventPump events,
            MixerRecord history,
            Counters counters) {
        this.factory = factory;
        this.mixer = mixer;
        this.receiver = receiver;
        this.sender = sender;
        this.threads = threads;
        this.events = events;
        this.history = history;
        this.counters = counters;
    }

    long deadlineNs() {
        return watchdog.deadlineNs();
    }

    /** Looks after the mixer when it is time. */
    void watch(long nowNs) {
        if (nowNs < watchdog.deadlineNs()) {
            return;
        }
        long stuckNs = watchdog.look(mixer.unit().patient(threads), nowNs);
        history.starved(watchdog.isStarved());
        if (stuckNs == 0) {
            givenUp = false;
            history.onTicking();
        } else if (mayReplace(nowNs)) {
            replace(stuckNs, nowNs);
        } else if (!givenUp) {
            giveUp(stuckNs);
        }
    }

    private boolean mayReplace(long nowNs) {
        return watchdog.mayReplace(nowNs) && counters.get(EngineCounter.MIXERS_ABANDONED) < MOST_ABANDONED;
    }

    private void replace(long stuckNs, long nowNs) {
        MixerUnit old = mixer.unit();
        abandon(old);
        MixerUnit fresh = factory.make(nowNs);
        counters.add(EngineCounter.CLIPS_CUT_OFF, mixer.book().clipsWaiting());
        mixer.moveTo(fresh);
        receiver.mixer(fresh.packets());
        sender.mixer(fresh.frames());
        watchdog.onReplaced(nowNs);
        history.onReplaced(fresh.tenure(), nowNs);
        events.emit(
                new MediaEvent.MixerReplaced(
                        Duration.ofNanos(stuckNs), mixer.book().loopCount()),
                fresh.tenure());
        threads.start(fresh.mixer(), fresh.idle());
    }

    private void abandon(MixerUnit old) {
        counters.increment(EngineCounter.MIXER_REPLACEMENTS);
        counters.increment(EngineCounter.MIXERS_ABANDONED);
        old.tenure().end();
        old.crew().abandon();
        threads.abandon(old.mixer());
    }

    private void giveUp(long stuckNs) {
        givenUp = true;
        history.onGivenUp();
        events.emit(new MediaEvent.MixerGivenUp(Duration.ofNanos(stuckNs)));
    }
}
