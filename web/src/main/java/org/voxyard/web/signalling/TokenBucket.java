package org.voxyard.web.signalling;

/** Limits a rate: {@code perSecond} on average, {@code burst} at once. Used by one thread at a time. */
final class TokenBucket {
    private final long costNs;
    private final long capacityNs;
    private long filledNs;
    private long lastNs;

    TokenBucket(int perSecond, int burst, long nowNs) {
        costNs = 1_000_000_000L / perSecond;
        capacityNs = burst * costNs;
        filledNs = capacityNs;
        lastNs = nowNs;
    }

    /** Takes one token if there is one. */
    boolean tryTake(long nowNs) {
        filledNs = Math.min(capacityNs, filledNs + (nowNs - lastNs));
        lastNs = nowNs;
        boolean taken = filledNs >= costNs;
        filledNs -= taken ? costNs : 0;
        return taken;
    }
}
