package org.voxyard.media.mix;

import java.util.List;
import java.util.Optional;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/**
 * Mixes and encodes the mixes of a tick, alone or with the crew; one that fails leaves the others as they are. Thread: the
 * Mixer, and the crew while {@link #render} runs.
 */
final class MixRenderer implements AutoCloseable {
    private final Crew crew;
    private final Counters counters;
    private final Crew.Job renderOne = this::renderOne;
    private List<SharedMix> mixes = List.of();
    private long renderedTick;
    private volatile Optional<Throwable> failure = Optional.empty();

    /** The crew is closed with the renderer. */
    MixRenderer(Crew crew, Counters counters) {
        this.crew = crew;
        this.counters = counters;
    }

    /** Renders those that were claimed for the tick; {@code shared} tells whether the crew helps. */
    void render(List<SharedMix> all, long tick, boolean shared) {
        mixes = all;
        renderedTick = tick;
        if (shared && mixes.size() > 1) {
            crew.run(renderOne, mixes.size());
        } else {
            crew.runAlone(renderOne, mixes.size());
        }
    }

    /** Why a mix failed since the last call. */
    Optional<Throwable> takeFailure() {
        Optional<Throwable> latest = failure;
        failure = Optional.empty();
        return latest;
    }

    /** Whether nobody of the crew works any more; after {@link #close}. */
    boolean isEnded() {
        return crew.isEnded();
    }

    @Override
    public void close() {
        crew.close();
    }

    /** One mix is rendered by one thread; the crew may take several at once. */
    private void renderOne(int index) {
        SharedMix mix = mixes.get(index);
        if (mix.isClaimedAt(renderedTick)) {
            counters.increment(EngineCounter.MIXES);
            renderGuarded(mix);
        }
    }

    private void renderGuarded(SharedMix mix) {
        try {
            if (mix.render() > 0) {
                counters.increment(EngineCounter.ENCODES);
            }
        } catch (RuntimeException | Error e) {
            counters.increment(EngineCounter.MIX_FAILURES);
            failure = Optional.of(e);
            mix.giveUp();
        }
    }
}
