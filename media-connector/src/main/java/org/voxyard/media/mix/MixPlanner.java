package org.voxyard.media.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/**
 * Decides in each tick which cohort hears which shared mix, so that each distinct key is mixed and encoded once and no
 * listener's decoder meets a foreign encoder in the middle of speech:
 *
 * <ul>
 *   <li>cohorts of one mix that want different keys: the encoder is forked;
 *   <li>silent cohorts that want the same key begin one new mix together;
 *   <li>mixes that have had the same key for half a second have encoders that nearly agree: they merge, with one
 *       frame that stands by itself;
 *   <li>listeners who use pan get stereo, and change encoders when they begin to; nobody else does.
 * </ul>
 *
 * Thread: the Mixer. Allocates only when listeners or what they hear change.
 */
public final class MixPlanner implements AutoCloseable {
    private final Dimming dimming;
    private final MixRenderer renderer;
    private final Counters counters;
    private final CohortRegister register = new CohortRegister();
    private final MixMerger merger;
    private final MixStock stock;
    private final List<SharedMix> mixes;
    private final List<SharedMix> born = new ArrayList<>();
    private final Passages passages = new Passages();
    private Optional<SpeechProbe> probe = Optional.empty();

    /**
     * Makes a planner without listeners.
     *
     * @param encoders makes an encoder with 1 or 2 channels
     * @param complexity of the encoders, 0 to 10
     * @param dimming of less important loops
     * @param crew helps in ticks that are to be shared; closed with the planner
     */
    public MixPlanner(
            IntFunction<OpusEncoder> encoders, int complexity, Dimming dimming, Crew crew, Counters counters) {
        stock = new MixStock(encoders, complexity);
        mixes = stock.mixes();
        this.dimming = dimming;
        renderer = new MixRenderer(crew, counters);
        this.counters = counters;
        merger = new MixMerger(register, counters);
    }

    /** The listeners, to be added, changed and removed. */
    public CohortRegister register() {
        return register;
    }

    /**
     * Lets a talker's packets pass where nothing has to be mixed.
     *
     * @param decoder mono; closed with the planner
     * @param output where they go
     */
    public PassThrough passThrough(OpusDecoder decoder, PassedPackets output) {
        probe = Optional.of(new SpeechProbe(decoder));
        return new PassThrough(this, dimming, passages, probe.get(), output, counters);
    }

    /**
     * Assigns mixes for one tick and renders them.
     *
     * @param buses by loop index, with absent elements
     * @param shared whether the crew renders too
     */
    public void tick(LoopBus[] buses, long tick, boolean shared) {
        register.separateTalkers(buses, tick);
        dimming.begin(buses);
        passages.tick(tick);
        born.clear();
        List<Cohort> cohorts = register.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            assign(cohorts.get(i), buses, tick);
        }
        passages.retire(tick);
        if (tick % MixMerger.CONVERGED_TICKS == 0) {
            merger.merge(mixes);
            register.unite();
            retireUnused(tick);
        }
        renderer.render(mixes, tick, shared);
    }

    /** Changes the effort of all encoders. */
    public void complexity(int level) {
        stock.complexity(level);
    }

    /** Whether packets that come before the next tick may pass to anybody at once. */
    public boolean awaitsPackets() {
        List<Cohort> cohorts = register.cohorts();
        boolean awaits = false;
        for (int i = 0; probe.isPresent() && !awaits && i < cohorts.size(); i++) {
            awaits = cohorts.get(i).awaitsPackets();
        }
        return awaits;
    }

    /** Cohorts after {@link #tick}; those for which {@link #frameLength} is positive have a frame to send. */
    public List<Cohort> cohorts() {
        return register.cohorts();
    }

    /** Length of the cohort's Opus packet in this tick; at most 0 when there is none. */
    public static int frameLength(Cohort cohort) {
        return cohort.isMixed() ? cohort.mix().payloadLength() : 0;
    }

    /** The cohort's Opus packet in this tick. */
    public static byte[] frame(Cohort cohort) {
        return cohort.mix().payload();
    }

    /** By how many frames the cohort's time goes on with this packet, as in {@link MixOutput#send}. */
    public static int frames(Cohort cohort) {
        return cohort.mix().isContinuation() ? 1 : 0;
    }

    /** Why a mix failed since the last call; its listeners begin a new one with the next tick. */
    public Optional<Throwable> takeFailure() {
        return renderer.takeFailure();
    }

    /** Lets cohorts whose mix has faded out or failed go silent; after the frames of the tick were sent. */
    public void endTick(long tick) {
        List<Cohort> cohorts = register.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort cohort = cohorts.get(i);
            if (cohort.isMixed() && (cohort.mix().isFadingOut() || cohort.mix().isBroken())) {
                cohort.hearSilence();
                register.markChanged();
            }
        }
        retireUnused(tick);
    }

    @Override
    public void close() {
        renderer.close();
        probe.ifPresent(SpeechProbe::close);
        stock.close();
    }

    /** Whether nobody of the crew works any more; after {@link #close}. */
    public boolean isEnded() {
        return renderer.isEnded();
    }

    private void assign(Cohort cohort, LoopBus[] buses, long tick) {
        MixKey wanted = cohort.want(buses, dimming);
        if (cohort.isPassing() && !passages.goOn(cohort, wanted, tick)) {
            leave(cohort, wanted);
        }
        if (cohort.isPassing() || (cohort.isSilent() && wanted.isEmpty())) {
            return;
        }
        SharedMix mix = cohort.mix();
        if (mix != null && mix.isStereo() == wanted.isStereo() && !mix.isClaimedAt(tick)) {
            mix.claim(wanted, tick);
        } else if (mix == null || !mix.key().sameAs(wanted)) {
            cohort.hear(branch(mix, wanted, tick));
        }
    }

    private void leave(Cohort cohort, MixKey wanted) {
        register.markChanged();
        if (wanted.isEmpty() && !cohort.passage().talker().isAudible()) {
            cohort.hearSilence();
        } else {
            lead(cohort, wanted.isStereo());
        }
    }

    /** Takes a cohort off a talker's packets, into a mix that goes on where they end; others who leave there share it. */
    void lead(Cohort cohort, boolean stereo) {
        counters.increment(EngineCounter.PASS_THROUGH_LEFT);
        cohort.hear(bridge(cohort.passage(), stereo));
    }

    private SharedMix bridge(Passage passage, boolean stereo) {
        for (int i = 0; i < mixes.size(); i++) {
            SharedMix mix = mixes.get(i);
            if (mix.leadsFrom(passage) && mix.isStereo() == stereo) {
                return mix;
            }
        }
        SharedMix mix = stock.take(stereo);
        mix.leadFrom(passage);
        return mix;
    }

    /** A mix with the wanted key that has the same past as {@code origin}; absent means silence. */
    private SharedMix branch(SharedMix origin, MixKey wanted, long tick) {
        for (int i = 0; i < born.size(); i++) {
            SharedMix candidate = born.get(i);
            if (candidate.comesFrom(origin) && candidate.key().sameAs(wanted)) {
                return candidate;
            }
        }
        SharedMix mix = stock.take(wanted.isStereo());
        if (origin == null) {
            mix.begin();
        } else if (origin.isStereo() != mix.isStereo()) {
            mix.switchFrom(origin);
        } else {
            mix.forkFrom(origin);
            counters.increment(EngineCounter.MIX_FORKS);
        }
        mix.claim(wanted, tick);
        born.add(mix);
        return mix;
    }

    private void retireUnused(long tick) {
        List<Cohort> cohorts = register.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            if (cohorts.get(i).isMixed()) {
                cohorts.get(i).mix().heardAt(tick);
            }
        }
        stock.retireUnheard(tick);
    }
}
