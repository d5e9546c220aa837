package org.voxyard.media.srtp;

import java.util.Arrays;

/** Which of the newest indices of one source were received (RFC 3711 §3.3.2). */
final class ReplayWindow {
    /** How many indices it reaches back, a power of two. */
    static final int LENGTH = 256;

    private static final long NONE = -1;

    private final long[] received = new long[LENGTH / Long.SIZE];
    private long highest = NONE;

    /** Forgets everything. */
    void clear() {
        highest = NONE;
        Arrays.fill(received, 0);
    }

    /** The highest index accepted so far, −1 if there is none. */
    long highest() {
        return highest;
    }

    /** Whether {@code index} may be accepted: {@code OK}, {@code REPLAYED} or {@code TOO_OLD}; changes nothing. */
    SrtpResult check(long index) {
        if (index > highest) {
            return SrtpResult.OK;
        }
        if (index < 0 || index <= highest - LENGTH) {
            return SrtpResult.TOO_OLD;
        }
        return (received[word(index)] & bit(index)) == 0 ? SrtpResult.OK : SrtpResult.REPLAYED;
    }

    /** Takes note of an index that was checked and authenticated. */
    void accept(long index) {
        for (long skipped = Math.max(highest, index - LENGTH) + 1; skipped < index; skipped++) {
            received[word(skipped)] &= ~bit(skipped);
        }
        received[word(index)] |= bit(index);
        highest = Math.max(highest, index);
    }

    private static int word(long index) {
        return (int) (index / Long.SIZE) % (LENGTH / Long.SIZE);
    }

    private static long bit(long index) {
        return 1L << (index % Long.SIZE);
    }
}
