package org.voxyard.media.counter;

import java.util.concurrent.atomic.AtomicLongArray;

/** The values of all {@link EngineCounter}s of one engine. Any thread counts and reads. */
@SuppressWarnings("EnumOrdinal") // the ordinal is the index into the values, and nothing else
public final class Counters {
    private final AtomicLongArray values = new AtomicLongArray(EngineCounter.values().length);

    /** Adds one. */
    public void increment(EngineCounter counter) {
        values.getAndIncrement(counter.ordinal());
    }

    /** Adds {@code delta}; 0 costs nothing. */
    public void add(EngineCounter counter, long delta) {
        if (delta != 0) {
            values.getAndAdd(counter.ordinal(), delta);
        }
    }

    /** Replaces the value: for gauges. */
    public void set(EngineCounter counter, long value) {
        values.setOpaque(counter.ordinal(), value);
    }

    /** Replaces the value by a larger one: for maxima of one writing thread. */
    public void raise(EngineCounter counter, long value) {
        if (value > values.get(counter.ordinal())) {
            values.set(counter.ordinal(), value);
        }
    }

    /** The value now. */
    public long get(EngineCounter counter) {
        return values.get(counter.ordinal());
    }
}
