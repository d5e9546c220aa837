package org.voxyard.media.transport;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * Polls {@link LinuxPort}s by {@code epoll}: the wait finds the readable ports, the poll reads them. A signal costs a
 * system call only when the thread really waits.
 */
final class LinuxPoller implements TransportPoller {
    private static final long NS_PER_MS = 1_000_000;
    private static final int READABLE_AT_ONCE = 64;
    private static final int CLOEXEC = 0x8_0000;
    private static final int NONBLOCK = 0x800;
    private static final int ADD = 1;
    private static final int DELETE = 2;
    private static final int EPOLLIN = 1;
    private static final int WAKE_UP = -1;

    /** {@code struct epoll_event} is packed on x86-64 only. */
    private static final int EVENT_BYTES = "aarch64".equals(System.getProperty("os.arch")) ? 16 : 12;

    private static final int EVENT_DATA = EVENT_BYTES - Long.BYTES;

    private static final int RUNNING = 0;
    private static final int WAITING = 1;
    private static final int SIGNALLED = 2;
    private static final VarHandle STATE = stateHandle();

    private final LinuxCalls calls = new LinuxCalls();
    private final LinuxInbox inbox = new LinuxInbox();
    private final byte[] buffer = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private final MemorySegment events = Arena.ofAuto().allocate((long) READABLE_AT_ONCE * EVENT_BYTES, Long.BYTES);
    private final MemorySegment drained = Arena.ofAuto().allocate(JAVA_LONG);
    private final MemorySegment one = Arena.ofAuto().allocate(JAVA_LONG);
    private final List<Watched> watched = new ArrayList<>();
    private final Watched[] readable = new Watched[READABLE_AT_ONCE];
    private final Descriptor poll;
    private final Descriptor wakeUp;
    private int readableCount;
    private boolean looked;

    @SuppressWarnings("unused") // through STATE
    private volatile int state = RUNNING;

    LinuxPoller() throws IOException {
        one.set(JAVA_LONG, 0, 1);
        poll = new Descriptor(LinuxCalls.orThrow(calls.createPoll(CLOEXEC), "epoll_create1"));
        wakeUp = new Descriptor(calls.createEvent(CLOEXEC | NONBLOCK));
        try {
            LinuxCalls.orThrow(wakeUp.number(), "eventfd");
            watch(wakeUp, WAKE_UP);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void register(DatagramPort port, DatagramHandler handler) throws IOException {
        LinuxPort linux = (LinuxPort) port;
        int place = freePlace();
        watch(linux.socket(), place);
        watched.set(place, new Watched(linux, handler));
    }

    @Override
    public void unregister(DatagramPort port) {
        for (int i = 0; i < watched.size(); i++) {
            if (watched.get(i) != null && watched.get(i).port == port) {
                forget(watched.get(i).port.socket());
                watched.set(i, null);
                readableCount = 0;
            }
        }
    }

    @Override
    public int poll() {
        if (!looked) {
            look(0);
        }
        looked = false;
        int count = 0;
        int left = 0;
        for (int i = 0; i < readableCount; i++) {
            Watched each = readable[i];
            int read = inbox.receive(each.port.socket(), buffer, LinuxInbox.CAPACITY, each.handler);
            count += read;
            if (read == LinuxInbox.CAPACITY) {
                readable[left++] = each;
            }
        }
        readableCount = left;
        return count;
    }

    @Override
    public boolean hasMore() {
        return readableCount > 0;
    }

    @Override
    public void idle(long maxIdleNs) {
        if (STATE.compareAndSet(this, RUNNING, WAITING)) {
            look(Math.clamp(maxIdleNs / NS_PER_MS, 1, Integer.MAX_VALUE));
            looked = true;
        }
        STATE.setVolatile(this, RUNNING);
    }

    @Override
    public void signal() {
        if ((int) STATE.getAndSet(this, SIGNALLED) == WAITING && wakeUp.enter()) {
            calls.write(wakeUp.number(), one);
            wakeUp.leave();
        }
    }

    @Override
    public void close() {
        poll.close();
        wakeUp.close();
    }

    private void look(int timeoutMs) {
        readableCount = 0;
        if (poll.enter()) {
            collect(calls.waitPoll(poll.number(), events, READABLE_AT_ONCE, timeoutMs));
            poll.leave();
        }
    }

    private void collect(int count) {
        for (int i = 0; i < count; i++) {
            int place = events.get(JAVA_INT_UNALIGNED, (long) i * EVENT_BYTES + EVENT_DATA);
            if (place == WAKE_UP) {
                calls.read(wakeUp.number(), drained);
            } else if (watched.get(place) != null) {
                readable[readableCount++] = watched.get(place);
            }
        }
    }

    private void watch(Descriptor descriptor, int place) throws IOException {
        MemorySegment event = Arena.ofAuto().allocate(EVENT_BYTES, Long.BYTES);
        event.set(JAVA_INT_UNALIGNED, 0, EPOLLIN);
        event.set(JAVA_INT_UNALIGNED, EVENT_DATA, place);
        LinuxCalls.orThrow(calls.controlPoll(poll.number(), ADD, descriptor.number(), event), "epoll_ctl");
    }

    private void forget(Descriptor descriptor) {
        if (descriptor.enter()) {
            calls.controlPoll(poll.number(), DELETE, descriptor.number(), MemorySegment.NULL);
            descriptor.leave();
        }
    }

    private int freePlace() {
        int free = watched.indexOf(null);
        if (free >= 0) {
            return free;
        }
        watched.add(null);
        return watched.size() - 1;
    }

    private static VarHandle stateHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(LinuxPoller.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private record Watched(LinuxPort port, DatagramHandler handler) {}
}
