package org.voxyard.media.mix;

/**
 * How long packets wait before they are played, and whether they need to. The slack of a packet is the time from its arrival
 * to the tick that takes it. When even the least slack of the last seconds is more than a tick, everything could be played a
 * tick earlier: that is spare. Growth needs no rule of its own: a packet that comes late is played late, and so are its
 * successors. While lost packets are had from their successors, a tick is kept in which the successor can come.
 */
final class PlayoutDelay {
    static final long TICK_NS = 20_000_000;
    /** Deepest that jitter alone may make it. */
    static final long MOST_NS = 60_000_000;

    private static final long MARGIN_NS = 3_000_000;
    private static final long WINDOW_NS = 4_000_000_000L;
    private static final int PUNCTUAL_INERTIA = 128;

    private final JitterEstimate jitter = new JitterEstimate();
    private boolean known;
    private long punctualNs;
    private long windowStartNs;
    private long leastNs;
    private long leastBeforeNs;
    private long lastNs;
    private boolean recovered;
    private boolean recoveredBefore;

    void arrived(int timestamp, long arrivalNs) {
        jitter.observe(timestamp, arrivalNs);
    }

    /** How long the first packet of a stream waits: not at all, unless the stream is known to be unsteady. */
    long startNs() {
        return Math.min(MOST_NS, 2 * jitter.jitterNs()) / TICK_NS * TICK_NS;
    }

    long jitterNs() {
        return jitter.jitterNs();
    }

    /** A packet is taken at this tick. */
    void taken(long nowNs, long arrivalNs) {
        lastNs = nowNs - arrivalNs;
        followPunctual();
        if (!known) {
            begin(nowNs);
        } else if (nowNs - windowStartNs > WINDOW_NS) {
            leastBeforeNs = leastNs;
            leastNs = lastNs;
            recoveredBefore = recovered;
            recovered = false;
            windowStartNs = nowNs;
        }
        leastNs = Math.min(leastNs, lastNs);
    }

    /** Slack of the last packet: what the buffer adds to the latency now. */
    long lastNs() {
        return lastNs;
    }

    /**
     * Where in a tick the punctual packets come: the least of their slack, without whole ticks; 0 to 20 ms. Goes down at once and
     * up in some seconds.
     */
    long punctualNs() {
        return punctualNs;
    }

    /** Whether for 4 to 8 s every packet could have been played a tick earlier. */
    boolean hasSpare() {
        return known && Math.min(leastNs, leastBeforeNs) > TICK_NS + MARGIN_NS + reserveNs();
    }

    /** A lost packet was had from its successor. */
    void recovered() {
        recovered = true;
    }

    /** From now on everything is played a tick earlier. */
    void shortened() {
        leastNs -= TICK_NS;
        leastBeforeNs -= TICK_NS;
    }

    /** A packet came too late for its turn: nothing is spare until the windows have passed. */
    void missed() {
        leastNs = 0;
    }

    /** The stream starts anew; the jitter of the path stays known. */
    void restart() {
        known = false;
    }

    /** On a circle of one tick, where less is up to half a tick behind. */
    private void followPunctual() {
        long more = Math.floorMod(lastNs - punctualNs + TICK_NS / 2, TICK_NS) - TICK_NS / 2;
        long step = more < 0 || !known ? more : more / PUNCTUAL_INERTIA;
        punctualNs = Math.floorMod(punctualNs + step, TICK_NS);
    }

    private long reserveNs() {
        return recovered || recoveredBefore ? TICK_NS : 0;
    }

    private void begin(long nowNs) {
        known = true;
        windowStartNs = nowNs;
        leastNs = lastNs;
        leastBeforeNs = 0;
    }
}
