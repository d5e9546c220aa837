package org.voxyard.media.mix;

import java.util.Arrays;

/**
 * Where between two ticks the packets of audible talkers arrive, and whether another moment for the tick would let them wait
 * less. A talker counts with the least slack of his packets (time from arrival to the next tick) for every tick in which he is
 * audible, so the moment suits those who talk. Nothing allocates after the constructor.
 */
public final class ArrivalPhases {
    private static final long TICK_NS = Frame.DURATION_NS;
    private static final int PLACES = 80;
    private static final long PLACE_NS = TICK_NS / PLACES;

    /**
     * The last packet shall still be this early, 4 ms: arrival and tick both tremble, and a voice that once fell behind by a tick
     * must be seen to have one to spare ({@link PlayoutDelay#hasSpare}).
     */
    private static final int MARGIN_PLACES = 16;

    /** A mean gain below this is not worth a move. */
    private static final int LEAST_GAIN_PLACES = 12;

    /** Half a second of speech tells enough. */
    private static final int FEWEST_TICKS = 25;

    /** One of so many ticks is a trace. */
    private static final int TRACE = 32;

    private final int[] ticks = new int[PLACES];
    private int total;

    /** One tick in which a talker with this least slack, 0 to 20 ms, was audible. */
    public void observe(long slackNs) {
        ticks[(int) (slackNs / PLACE_NS)]++;
        total++;
    }

    /** Forgets all that was observed. */
    public void clear() {
        Arrays.fill(ticks, 0);
        total = 0;
    }

    /** Lets the past count half. */
    public void age() {
        total = 0;
        for (int i = 0; i < PLACES; i++) {
            ticks[i] /= 2;
            total += ticks[i];
        }
    }

    /**
     * By how much later the ticks should come, −20 ms to 20 ms; 0 when they should stay. Earlier only when nobody's packets
     * would miss their tick for it: a tick that comes later makes some wait longer for a while, but nobody's voice breaks.
     */
    public long shiftNs() {
        int best = 0;
        for (int earlier = 1; earlier < PLACES; earlier++) {
            best = cost(earlier) < cost(best) ? earlier : best;
        }
        if (total < FEWEST_TICKS || cost(0) - cost(best) < (long) LEAST_GAIN_PLACES * total) {
            return 0;
        }
        return leavesAll(best) ? -best * PLACE_NS : TICK_NS - best * PLACE_NS;
    }

    /** What all would wait, in places, with ticks that come so much earlier. */
    private long cost(int earlier) {
        long sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += (long) ticks[i] * Math.floorMod(i - earlier - MARGIN_PLACES, PLACES);
        }
        return sum;
    }

    /** Traces of who hardly talked, or where a drifting talker was, do not count. */
    private boolean leavesAll(int earlier) {
        int left = 0;
        for (int i = 0; i < earlier; i++) {
            left += ticks[i];
        }
        return left * TRACE <= total;
    }
}
