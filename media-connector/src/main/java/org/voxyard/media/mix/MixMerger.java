package org.voxyard.media.mix;

import java.util.List;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/**
 * Makes one mix of two that have had the same key for half a second: their encoders nearly agree, and one frame that stands by
 * itself covers the rest. Thread: the Mixer.
 */
final class MixMerger {
    /** After so many ticks with equal input two encoders' states have converged. */
    static final int CONVERGED_TICKS = 25;

    private final CohortRegister register;
    private final Counters counters;

    MixMerger(CohortRegister register, Counters counters) {
        this.register = register;
        this.counters = counters;
    }

    /** Leaves one of each kind of mixes that have converged; the others are heard by nobody. */
    void merge(List<SharedMix> mixes) {
        for (int i = 0; i < mixes.size(); i++) {
            SharedMix mix = mixes.get(i);
            for (int j = i + 1; j < mixes.size() && isConverged(mix); j++) {
                SharedMix other = mixes.get(j);
                if (isConverged(other) && other.key().sameAs(mix.key())) {
                    replace(other, mix);
                }
            }
        }
    }

    private static boolean isConverged(SharedMix mix) {
        return mix.stableTicks() >= CONVERGED_TICKS && !mix.key().isEmpty();
    }

    private void replace(SharedMix old, SharedMix replacement) {
        List<Cohort> cohorts = register.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            if (cohorts.get(i).mix() == old) {
                cohorts.get(i).hear(replacement);
                register.markChanged();
            }
        }
        replacement.welcome();
        counters.increment(EngineCounter.MIX_MERGES);
    }
}
