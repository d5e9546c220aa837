package org.voxyard.media.engine;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.agent.AgentErrorHandler;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.LoopBus;

/**
 * Keeps the failure of one loop from the others: whatever a loop throws, it is begun anew without its talkers, who are back
 * with their next packets. So a finished tick is one of every loop. Thread: the Mixer.
 */
final class LoopGuard {
    /** A loop that fails all the time is told of once in so long. */
    private static final long QUIET_NS = TimeUnit.SECONDS.toNanos(10);

    private final VoiceReporter voices;
    private final MixerEvents events;
    private final AgentErrorHandler errors;
    private final Counters counters;
    private final long[] toldNs = new long[Mixer.MAX_LOOPS];
    private final boolean[] told = new boolean[Mixer.MAX_LOOPS];

    LoopGuard(VoiceReporter voices, MixerEvents events, AgentErrorHandler errors, Counters counters) {
        this.voices = voices;
        this.events = events;
        this.errors = errors;
        this.counters = counters;
    }

    /** Advances all loops by one tick. */
    void tick(LoopBus[] buses, long nowNs) {
        for (int i = 0; i < buses.length; i++) {
            if (buses[i] != null) {
                tick(buses, i, nowNs);
                events.tenure().step();
            }
        }
    }

    /** Tells of a mix that failed, if one did. */
    void onMixFailure(Optional<Throwable> cause) {
        if (cause.isPresent()) {
            errors.onError("mixer, one mix", cause.get());
        }
    }

    /** Begins a loop anew that threw. */
    void restart(LoopBus[] buses, int index, Throwable cause, long nowNs) {
        LoopBus failed = buses[index];
        counters.increment(EngineCounter.LOOPS_RESTARTED);
        voices.close(failed);
        buses[index] = failed.successor();
        close(failed);
        if (!told[index] || nowNs - toldNs[index] > QUIET_NS) {
            told[index] = true;
            toldNs[index] = nowNs;
            errors.onError("mixer, loop " + failed.loop(), cause);
            events.emit(new MediaEvent.LoopRestarted(failed.loop(), cause.toString()));
        }
    }

    private void tick(LoopBus[] buses, int index, long nowNs) {
        try {
            buses[index].tick(nowNs, voices);
        } catch (RuntimeException | Error e) {
            restart(buses, index, e, nowNs);
        }
    }

    /** What a loop in an unknown state cannot give back goes with it. */
    private void close(LoopBus failed) {
        try {
            failed.close();
        } catch (RuntimeException | Error e) {
            errors.onError("mixer, end of loop " + failed.loop(), e);
        }
    }
}
