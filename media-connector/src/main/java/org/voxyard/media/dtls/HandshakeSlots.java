package org.voxyard.media.dtls;

import java.util.concurrent.Semaphore;

/**
 * How many handshakes may compute at the same time; the others wait their turn, first come, first served. A handshake that
 * waits for its peer holds no slot, so peers that never answer keep nobody out. With one slot less than cores, a thousand
 * browsers that come back at once leave a core to those that are there.
 */
public final class HandshakeSlots {
    private static final int UNLIMITED = 1 << 30;

    private final Semaphore free;

    HandshakeSlots(int count) {
        free = new Semaphore(count, true);
    }

    /** All cores but one; one slot at least. */
    public static HandshakeSlots leavingOneCore() {
        return new HandshakeSlots(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** As many as come. */
    static HandshakeSlots unlimited() {
        return new HandshakeSlots(UNLIMITED);
    }

    /** Runs a task in a slot. */
    void compute(Runnable task) {
        free.acquireUninterruptibly();
        try {
            task.run();
        } finally {
            free.release();
        }
    }

    /** Gives the caller's slot to others while it waits. */
    void await(Runnable waiting) {
        free.release();
        try {
            waiting.run();
        } finally {
            free.acquireUninterruptibly();
        }
    }
}
