package org.voxyard.media.sim;

import java.util.function.LongSupplier;

/** A clock that stands until it is moved. */
public final class ManualClock implements LongSupplier {
    private long nowNs;

    /** Moves on. */
    public void advanceNs(long durationNs) {
        nowNs += durationNs;
    }

    @Override
    public long getAsLong() {
        return nowNs;
    }
}
