package org.voxyard.media.agent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/** Parks the thread. A signal costs a system call only when the thread is really parked. */
public final class ParkingIdleStrategy implements IdleStrategy {
    private static final int RUNNING = 0;
    private static final int PARKED = 1;
    private static final int SIGNALLED = 2;
    private static final VarHandle STATE = stateHandle();

    @SuppressWarnings("unused") // through STATE
    private volatile int state = RUNNING;

    private volatile Thread owner;

    @Override
    public void idle(long maxIdleNs) {
        if (owner == null) {
            owner = Thread.currentThread();
        }
        if (STATE.compareAndSet(this, RUNNING, PARKED)) {
            LockSupport.parkNanos(this, maxIdleNs);
        }
        STATE.setVolatile(this, RUNNING);
    }

    @Override
    public void signal() {
        if ((int) STATE.getAndSet(this, SIGNALLED) == PARKED) {
            LockSupport.unpark(owner);
        }
    }

    private static VarHandle stateHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(ParkingIdleStrategy.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
