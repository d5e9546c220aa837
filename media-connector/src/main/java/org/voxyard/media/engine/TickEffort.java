package org.voxyard.media.engine;

import java.util.List;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.counter.Histogram;
import org.voxyard.media.mix.EncoderEffort;
import org.voxyard.media.mix.MixPlanner;

/** What ticks cost, and the encoders' complexity that follows from it, told and counted. Thread: the Mixer. */
final class TickEffort {
    private static final Histogram DURATIONS = new Histogram(
            List.of(
                    EngineCounter.TICKS_BELOW_1_MS,
                    EngineCounter.TICKS_BELOW_2_MS,
                    EngineCounter.TICKS_BELOW_4_MS,
                    EngineCounter.TICKS_BELOW_8_MS,
                    EngineCounter.TICKS_BELOW_16_MS,
                    EngineCounter.TICKS_LONGER),
            1,
            2,
            4,
            8,
            16);

    private final EncoderEffort effort;
    private final MixPlanner planner;
    private final MixerEvents events;
    private final Counters counters;
    private boolean ticked;

    TickEffort(EncoderEffort effort, MixPlanner planner, MixerEvents events, Counters counters) {
        this.effort = effort;
        this.planner = planner;
        this.events = events;
        this.counters = counters;
        counters.set(EngineCounter.ENCODER_COMPLEXITY, effort.complexity());
    }

    /** Whether the work of a tick is worth sharing with helpers. */
    boolean isShared() {
        return effort.isShared();
    }

    /** The duty cycle under way makes a tick. */
    void onTick() {
        ticked = true;
    }

    /** A duty cycle ended. */
    void onCycle(long durationNs, long busyNs) {
        if (ticked) {
            ticked = false;
            DURATIONS.count(counters, durationNs);
            if (effort.onTick(busyNs)) {
                change(effort.complexity());
            }
        }
    }

    private void change(int complexity) {
        planner.complexity(complexity);
        if (complexity < counters.get(EngineCounter.ENCODER_COMPLEXITY)) {
            counters.increment(EngineCounter.ENCODER_LOWERINGS);
        }
        counters.set(EngineCounter.ENCODER_COMPLEXITY, complexity);
        events.emit(new MediaEvent.EncoderEffortChanged(complexity));
    }
}
