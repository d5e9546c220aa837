package org.voxyard.media.mix;

/** Interarrival jitter of RFC 3550 §6.4.1 and A.8. */
final class JitterEstimate {
    private static final int ONE_SECOND = 48_000;

    private boolean known;
    private int transit;
    private float jitterSamples;

    void observe(int timestamp, long arrivalNs) {
        int now = (int) (arrivalNs * 48 / 1_000_000) - timestamp;
        int difference = Math.abs(now - transit);
        if (known && difference < ONE_SECOND) {
            jitterSamples += (difference - jitterSamples) / 16;
        }
        known = true;
        transit = now;
    }

    long jitterNs() {
        return (long) (jitterSamples * 1_000_000 / 48);
    }
}
