package org.voxyard.media.engine;

import java.util.List;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.counter.Histogram;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.LoopBus;

/** When a mixer ticks and with which number, how late it is, and its proof that all ticks were finished. Thread: the Mixer. */
final class TickClock {
    private static final long LATE_NS = 5_000_000;

    private static final Histogram LATENESS = new Histogram(
            List.of(
                    EngineCounter.TICKS_BEGUN_WITHIN_1_MS,
                    EngineCounter.TICKS_BEGUN_WITHIN_2_MS,
                    EngineCounter.TICKS_BEGUN_WITHIN_5_MS,
                    EngineCounter.TICKS_BEGUN_WITHIN_10_MS,
                    EngineCounter.TICKS_BEGUN_WITHIN_20_MS,
                    EngineCounter.TICKS_BEGUN_LATER),
            1,
            2,
            5,
            10,
            20);

    /** After a longer stall ticks are left out instead of caught up. */
    private static final int MAX_CATCH_UP_TICKS = 3;

    private final Metronome metronome;
    private final Tenure tenure;
    private final Counters counters;
    private final TickAlignment alignment;
    private long nextTickNs = Long.MIN_VALUE;
    private long tick;
    private boolean finished = true;

    TickClock(Metronome metronome, Tenure tenure, Counters counters) {
        this.metronome = metronome;
        this.tenure = tenure;
        this.counters = counters;
        alignment = new TickAlignment(metronome, counters);
    }

    /** When the next tick is due; at once before the first. */
    long deadlineNs() {
        return nextTickNs;
    }

    boolean isDue(long nowNs) {
        if (nextTickNs == Long.MIN_VALUE) {
            tick = metronome.tickAt(nowNs);
            nextTickNs = metronome.dueNs(tick + 1);
        }
        return nowNs >= nextTickNs;
    }

    /** Begins the tick that is due; returns its number. */
    long begin(long nowNs) {
        long lateNs = nowNs - nextTickNs;
        counters.increment(EngineCounter.TICKS);
        countLateness(lateNs);
        tick += 1 + skipped(lateNs);
        metronome.beat();
        nextTickNs = metronome.dueNs(tick + 1);
        if (finished) {
            tenure.prove(nowNs);
        } else {
            tenure.fail();
        }
        finished = false;
        return tick;
    }

    /** The tick was made for all these loops; null means that there is none. */
    void finish(LoopBus[] buses) {
        finished = true;
        alignment.onTick(buses);
    }

    /** Whether no tick failed that has not been followed by a good one. */
    boolean isFinished() {
        return finished;
    }

    private void countLateness(long lateNs) {
        LATENESS.count(counters, lateNs);
        if (lateNs > LATE_NS) {
            counters.increment(EngineCounter.TICKS_LATE);
        }
        counters.raise(EngineCounter.TICK_WORST_LATENESS_US, lateNs / 1000);
    }

    private long skipped(long lateNs) {
        long behind = lateNs / Frame.DURATION_NS;
        if (behind <= MAX_CATCH_UP_TICKS) {
            return 0;
        }
        counters.add(EngineCounter.TICKS_SKIPPED, behind);
        return behind;
    }
}
