package org.voxyard.media.dtls;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many handshakes may compute at the same time; the others wait their turn. Those that are under way go before those that
 * begin: of a thousand that come at once the first are through after a thousandth of the time, instead of all at its end, when
 * the last ones' peers have given up. A handshake that waits for its peer holds no slot, so peers that never answer keep nobody
 * out. With one slot less than cores, a thousand browsers that come back at once leave a core to those that are there.
 */
public final class HandshakeSlots {
    private static final int UNLIMITED = 1 << 30;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turnToGoOn = lock.newCondition();
    private final Condition turnToBegin = lock.newCondition();
    private int free;
    private int waitingToGoOn;

    HandshakeSlots(int count) {
        free = count;
    }

    /** All cores but one; one slot at least. */
    public static HandshakeSlots leavingOneCore() {
        return new HandshakeSlots(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** As many as come. */
    static HandshakeSlots unlimited() {
        return new HandshakeSlots(UNLIMITED);
    }

    /** Runs the task of a handshake that begins in a slot. */
    void begin(Runnable task) {
        takeToBegin();
        run(task);
    }

    /** Runs a task of a handshake that has begun before, or is over, in a slot. */
    void goOn(Runnable task) {
        takeToGoOn();
        run(task);
    }

    /** Gives the caller's slot to others while it waits. */
    void await(Runnable waiting) {
        giveBack();
        try {
            waiting.run();
        } finally {
            takeToGoOn();
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            giveBack();
        }
    }

    private void takeToBegin() {
        lock.lock();
        try {
            while (free == 0 || waitingToGoOn > 0) {
                turnToBegin.awaitUninterruptibly();
            }
            free--;
        } finally {
            lock.unlock();
        }
    }

    private void takeToGoOn() {
        lock.lock();
        try {
            waitingToGoOn++;
            while (free == 0) {
                turnToGoOn.awaitUninterruptibly();
            }
            waitingToGoOn--;
            free--;
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    private void giveBack() {
        lock.lock();
        try {
            free++;
            wakeNext();
        } finally {
            lock.unlock();
        }
    }

    private void wakeNext() {
        if (free > 0) {
            (waitingToGoOn > 0 ? turnToGoOn : turnToBegin).signal();
        }
    }
}
