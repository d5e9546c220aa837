package org.voxyard.media.counter;

import java.util.List;

/** Durations sorted into classes, a counter each. Any thread counts; nothing allocates. */
public final class Histogram {
    private static final long MS = 1_000_000;

    private final List<EngineCounter> classes;
    private final long[] boundsNs;

    /**
     * Makes an empty histogram.
     *
     * @param classes one more than there are bounds: the last is for all that is longer
     * @param boundsMs where a class ends and the next begins, ascending, ms
     */
    public Histogram(List<EngineCounter> classes, long... boundsMs) {
        this.classes = classes;
        boundsNs = new long[boundsMs.length];
        for (int i = 0; i < boundsMs.length; i++) {
            boundsNs[i] = boundsMs[i] * MS;
        }
    }

    /** Counts one duration. */
    public void count(Counters counters, long durationNs) {
        int index = 0;
        while (index < boundsNs.length && durationNs >= boundsNs[index]) {
            index++;
        }
        counters.increment(classes.get(index));
    }
}
