package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * What one endpoint must and may hear of one talker, moment by moment: he must be heard soon after a loop that joins them
 * is open, then without a gap, and not at all when none is. Each lost datagram excuses one frame.
 */
final class Bond {
    private static final long MS = 1_000_000;
    private static final long FRAME_NS = 20 * MS;
    /** Besides the way: the tick, what the jitter buffer keeps at the start, the encoder's delay and the fade. */
    private static final long MOST_ONSET_NS = 110 * MS;
    /** From one frame to the next, a gap of 40 ms between them, besides what the ways differ. */
    private static final long MOST_GAP_NS = 60 * MS;
    /** Besides the way: 60 ms in which a released gate still lets through, the jitter buffer, the concealment behind it. */
    private static final long MOST_AFTERWARDS_NS = 260 * MS;

    /** For how long a loss may be on its way to the ear. */
    private static final long MOST_BUFFERED_NS = 100 * MS;

    /** Lower than the quietest, faded by concealment. */
    private static final double HEARD_DBFS = -45;
    /** Above what three other voices make of each other in the codec. */
    private static final double CLEARLY_HEARD_DBFS = -36;
    /** A cut through another tone sounds like this one for a frame. */
    private static final int NO_ACCIDENT_FRAMES = 3;

    static final long NEVER = Long.MIN_VALUE / 2;

    /** What datagrams suffer on three ways: to the engine, over the group, to the listener. */
    record Ways(long leastNs, long spreadNs, LongUnaryOperator lostSince) {}

    private final Ways ways;
    private final long[] openedNs;
    private long changedNs = NEVER;
    private long closedNs = NEVER;
    private long heardNs = NEVER;
    private int unexpectedFrames;

    Bond(int loops, Ways ways) {
        this.ways = ways;
        openedNs = new long[loops];
        Arrays.fill(openedNs, NEVER);
    }

    /** Whether he is on a loop of the listener's, from now on. */
    void over(int loop, boolean open, long nowNs) {
        if (open == (openedNs[loop] != NEVER)) {
            return;
        }
        openedNs[loop] = open ? nowNs : NEVER;
        changedNs = nowNs;
        closedNs = isOpen() ? closedNs : nowNs;
    }

    /** Until when he talked on a loop that the listener hears now, perhaps only since then: what is under way may be heard. */
    void talkedUntil(long endedNs) {
        closedNs = Math.max(closedNs, endedNs);
    }

    /** A frame has come in which he is this loud. */
    void onFrame(double levelDbfs, long nowNs, Supplier<String> where) {
        boolean allowed = isOpen() || nowNs - closedNs <= MOST_AFTERWARDS_NS + wayNs();
        unexpectedFrames = levelDbfs > CLEARLY_HEARD_DBFS && !allowed ? unexpectedFrames + 1 : 0;
        assertTrue(unexpectedFrames < NO_ACCIDENT_FRAMES, () -> "heard although no loop joins them, " + where.get());
        heardNs = levelDbfs > HEARD_DBFS ? nowNs : heardNs;
    }

    /** Time has passed. */
    void check(long nowNs, Supplier<String> where) {
        if (isOpen()) {
            long silentNs = nowNs - Math.max(sinceNs(), heardNs);
            boolean isNew = nowNs - changedNs <= MOST_ONSET_NS + wayNs();
            long mostNs = isNew ? MOST_ONSET_NS + wayNs() : MOST_GAP_NS + 3 * ways.spreadNs;
            long excusedNs = FRAME_NS * ways.lostSince.applyAsLong(nowNs - silentNs - wayNs() - MOST_BUFFERED_NS);
            assertTrue(
                    silentNs <= mostNs + excusedNs,
                    () -> "not heard for " + silentNs / MS + " ms of " + mostNs / MS + " + " + excusedNs / MS + ", "
                            + where.get());
        }
    }

    private long wayNs() {
        return 3 * (ways.leastNs + ways.spreadNs);
    }

    private boolean isOpen() {
        return sinceNs() != Long.MAX_VALUE;
    }

    private long sinceNs() {
        return Arrays.stream(openedNs).filter(since -> since != NEVER).min().orElse(Long.MAX_VALUE);
    }
}
