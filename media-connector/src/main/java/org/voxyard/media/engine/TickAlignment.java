package org.voxyard.media.engine;

import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.ArrivalPhases;
import org.voxyard.media.mix.LoopBus;

/**
 * Moves the ticks to where the packets of those who talk have to wait least: mostly one talks at a time, and then half of the
 * latency is the chance of where between two ticks his packets come. Looks each second, and after a move only 8 s later, so
 * that listeners' jitter buffers see few and slow moves. Thread: the Mixer.
 */
final class TickAlignment {
    private static final int TICKS_A_LOOK = 50;
    private static final int LOOKS_OF_REST = 8;
    private static final int LOOKS_OF_MEMORY = 4;

    private final Metronome metronome;
    private final Counters counters;
    private final ArrivalPhases phases = new ArrivalPhases();
    private int ticks;
    private int looks;
    private int rest;

    TickAlignment(Metronome metronome, Counters counters) {
        this.metronome = metronome;
        this.counters = counters;
    }

    /** A tick was made for these loops; null means that there is none. */
    void onTick(LoopBus[] buses) {
        if (rest == 0) {
            observe(buses);
        }
        if (++ticks == TICKS_A_LOOK) {
            ticks = 0;
            look();
        }
    }

    private void observe(LoopBus[] buses) {
        for (LoopBus bus : buses) {
            for (int i = 0; bus != null && i < bus.audibleCount(); i++) {
                phases.observe(bus.audible(i).stream().punctualNs());
            }
        }
    }

    private void look() {
        long shiftNs = phases.shiftNs();
        if (rest > 0) {
            rest--;
        } else if (shiftNs != 0) {
            metronome.shift(shiftNs);
            counters.increment(EngineCounter.TICK_SHIFTS);
            phases.clear();
            rest = LOOKS_OF_REST;
        } else if (++looks % LOOKS_OF_MEMORY == 0) {
            phases.age();
        }
    }
}
