package org.voxyard.media.transport;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An open file of the operating system that any thread may close while others use it: the number goes back only when the
 * last call with it has returned, because it may belong to another file a moment later. No locks.
 */
final class Descriptor {
    private static final int CLOSED = 0x4000_0000;
    private static final int GONE = 0x8000_0000;
    private static final VarHandle STATE = stateHandle();

    private final int number;

    /** How many calls are under way, and whether closing was asked for and done. */
    @SuppressWarnings("unused") // through STATE
    private volatile int state;

    Descriptor(int number) {
        this.number = number;
    }

    /** For calls between {@link #enter} and {@link #leave}. */
    int number() {
        return number;
    }

    /** Begins a call; false when the file is closed, then there is nothing to leave. */
    boolean enter() {
        if (((int) STATE.getAndAdd(this, 1) & CLOSED) == 0) {
            return true;
        }
        leave();
        return false;
    }

    void leave() {
        if ((int) STATE.getAndAdd(this, -1) - 1 == CLOSED) {
            release();
        }
    }

    boolean isOpen() {
        return (state & CLOSED) == 0;
    }

    /** Closes the file now or at the end of the last call under way. Idempotent, any thread. */
    void close() {
        if ((int) STATE.getAndBitwiseOr(this, CLOSED) == 0) {
            release();
        }
    }

    private void release() {
        if (STATE.compareAndSet(this, CLOSED, CLOSED | GONE)) {
            new LinuxCalls().close(number);
        }
    }

    private static VarHandle stateHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(Descriptor.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
