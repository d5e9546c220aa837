package org.voxyard.media.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The calls of Linux's C library that datagrams need. Those that set something up return what the call does, or −errno; for
 * one thread at a time, because errno is kept here. Those of the data path ask for no errno, because whoever wants it pays
 * with a piece of garbage unless the compiler sees through it: they return −1 for any error.
 */
@SuppressWarnings("restricted")
final class LinuxCalls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final FunctionDescriptor OF_INT = FunctionDescriptor.of(JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor OF_TWO_INTS = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT);
    private static final FunctionDescriptor OF_MEMORY = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);

    private static final MethodHandle SOCKET =
            handle("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle BIND =
            handle("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle SETSOCKOPT =
            handle("setsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GETSOCKNAME =
            handle("getsockname", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle CLOSE = handle("close", OF_INT);
    private static final MethodHandle RECVMMSG =
            plain("recvmmsg", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle SENDMMSG =
            plain("sendmmsg", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle EPOLL_CREATE = handle("epoll_create1", OF_INT);
    private static final MethodHandle EPOLL_CTL =
            handle("epoll_ctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle EPOLL_WAIT =
            plain("epoll_wait", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle EVENTFD = handle("eventfd", OF_TWO_INTS);
    private static final MethodHandle READ = plain("read", OF_MEMORY);
    private static final MethodHandle WRITE = plain("write", OF_MEMORY);
    private static final MethodHandle STRERROR = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("strerror"), FunctionDescriptor.of(ADDRESS, JAVA_INT));

    private final MemorySegment state = Arena.ofAuto().allocate(Linker.Option.captureStateLayout());

    int socket(int family, int type) {
        try {
            return result((int) SOCKET.invokeExact(state, family, type, 0));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int bind(int descriptor, MemorySegment address, int length) {
        try {
            return result((int) BIND.invokeExact(state, descriptor, address, length));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int setOption(int descriptor, int level, int option, MemorySegment value) {
        try {
            int length = (int) value.byteSize();
            return result((int) SETSOCKOPT.invokeExact(state, descriptor, level, option, value, length));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /** @param length in: room for the address, out: its length */
    int socketName(int descriptor, MemorySegment address, MemorySegment length) {
        try {
            return result((int) GETSOCKNAME.invokeExact(state, descriptor, address, length));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int close(int descriptor) {
        try {
            return result((int) CLOSE.invokeExact(state, descriptor));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /** Receives up to {@code count} messages. */
    int receive(int descriptor, MemorySegment headers, int count, int flags) {
        try {
            return (int) RECVMMSG.invokeExact(descriptor, headers, count, flags, MemorySegment.NULL);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /** Sends up to {@code count} messages; an error is told only when the first one has it. */
    int send(int descriptor, MemorySegment headers, int count, int flags) {
        try {
            return (int) SENDMMSG.invokeExact(descriptor, headers, count, flags);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int createPoll(int flags) {
        try {
            return result((int) EPOLL_CREATE.invokeExact(state, flags));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int controlPoll(int poll, int operation, int descriptor, MemorySegment event) {
        try {
            return result((int) EPOLL_CTL.invokeExact(state, poll, operation, descriptor, event));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int waitPoll(int poll, MemorySegment events, int count, int timeoutMs) {
        try {
            return (int) EPOLL_WAIT.invokeExact(poll, events, count, timeoutMs);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int createEvent(int flags) {
        try {
            return result((int) EVENTFD.invokeExact(state, 0, flags));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    long read(int descriptor, MemorySegment memory) {
        try {
            return (long) READ.invokeExact(descriptor, memory, memory.byteSize());
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    long write(int descriptor, MemorySegment memory) {
        try {
            return (long) WRITE.invokeExact(descriptor, memory, memory.byteSize());
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /** Gives back a result that is no error. */
    static int orThrow(int result, String call) throws IOException {
        if (result < 0) {
            throw new IOException(call + ": " + text(-result));
        }
        return result;
    }

    private static String text(int errno) {
        try {
            MemorySegment text = (MemorySegment) STRERROR.invokeExact(errno);
            return text.reinterpret(256).getString(0);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    private int result(int returned) {
        return returned < 0 ? -(int) ERRNO.get(state, 0L) : returned;
    }

    private static MethodHandle plain(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor);
    }

    private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, CAPTURE);
    }

    /** Memory for one int, as options want it. */
    static MemorySegment ofInt(int value) {
        MemorySegment memory = Arena.ofAuto().allocate(JAVA_INT);
        memory.set(ValueLayout.JAVA_INT, 0, value);
        return memory;
    }
}
