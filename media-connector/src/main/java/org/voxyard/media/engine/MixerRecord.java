package org.voxyard.media.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/** How the mixers have done, for whoever asks after the engine's health. The Conductor writes, any thread reads. */
final class MixerRecord {
    /** So long a replacement is told of. */
    private static final long RECENT_NS = TimeUnit.MINUTES.toNanos(10);

    private final Counters counters;
    private volatile Tenure now;
    private volatile boolean givenUp;
    private volatile boolean starved;
    private volatile long replacedNs;

    MixerRecord(Tenure first, Counters counters) {
        now = first;
        this.counters = counters;
    }

    void onReplaced(Tenure successor, long nowNs) {
        replacedNs = nowNs;
        now = successor;
    }

    void onGivenUp() {
        givenUp = true;
    }

    void onTicking() {
        givenUp = false;
    }

    /** Tells whether the mixer gets on only slowly or not at all because it gets no processor; counted when that begins. */
    void starved(boolean isStarved) {
        if (isStarved && !starved) {
            counters.increment(EngineCounter.MIXER_STARVED);
        }
        starved = isStarved;
    }

    /** For how long no tick has begun after one that was finished. */
    long silentForNs(long nowNs) {
        return nowNs - now.provenNs();
    }

    /** What keeps the node from its work, one sentence each. */
    List<String> faults() {
        if (starved) {
            return List.of(
                    "The media engine's mixer gets no processor: the machine has too much to do. It is not replaced, because"
                            + " another would wait as long. Give the server more cores, or the machine less to do.");
        }
        return givenUp
                ? List.of("The media engine's mixer hangs and is not replaced any more: it happened more than "
                        + Watchdog.MOST_A_MINUTE + " times within a minute, or " + MixerSupervisor.MOST_ABANDONED
                        + " replaced ones have not come back. Restart the server; the log has the cause.")
                : List.of();
    }

    /** What was mended lately, one sentence each. */
    List<String> notices(long nowNs) {
        long count = counters.get(EngineCounter.MIXER_REPLACEMENTS);
        long agoNs = nowNs - replacedNs;
        if (count == 0 || agoNs > RECENT_NS) {
            return List.of();
        }
        return List.of(
                "The media engine's mixer hung and was replaced: " + count + " times since the start, the last time "
                        + Duration.ofNanos(agoNs).toSeconds() + " s ago.");
    }
}
