package org.voxyard.media.mix;

/**
 * Room for payloads that wait in jitter buffers, shared by all streams of one Mixer. The last one given back is taken next, so
 * that memory stays warm and grows only to what was ever in use at once.
 */
public final class PayloadPool {
    /** Longest payload kept, in bytes: more than any Opus packet of one frame (1275). */
    public static final int PAYLOAD_BYTES = 1280;

    private final byte[][] free;
    private int freeCount;
    private int made;

    /**
     * @param ready payloads made at once
     * @param most payloads that may ever be in use at once: the bound on memory, {@value #PAYLOAD_BYTES} bytes each
     */
    public PayloadPool(int ready, int most) {
        free = new byte[most][];
        for (made = 0; made < Math.min(ready, most); made++) {
            free[freeCount++] = new byte[PAYLOAD_BYTES];
        }
    }

    boolean isExhausted() {
        return freeCount == 0 && made == free.length;
    }

    byte[] take() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        made++;
        return new byte[PAYLOAD_BYTES];
    }

    void give(byte[] payload) {
        free[freeCount++] = payload;
    }

    /** Payloads that wait now. */
    public int inUse() {
        return made - freeCount;
    }
}
