package org.voxyard.media.agent;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks at one thread from another. On Linux the kernel is asked (proc(5)), because a thread that is blocked in native code is
 * runnable to Java. Costs system calls and garbage: for suspicions only.
 */
final class ThreadObserver {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path PROC = Path.of("/proc");
    private static final String RUNNING = "R";

    private final Thread thread;
    private volatile Path stat = PROC;

    ThreadObserver(Thread thread) {
        this.thread = thread;
    }

    /** Finds out who the thread is to the kernel; on the thread itself. */
    void begin() {
        try {
            stat = PROC.resolve(Files.readSymbolicLink(PROC.resolve("thread-self")))
                    .resolve("stat");
        } catch (IOException | UnsupportedOperationException e) {
            stat = PROC;
        }
    }

    ThreadActivity look() {
        return new ThreadActivity(isRunnable(), Math.max(0, THREADS.getThreadCpuTime(thread.threadId())));
    }

    private boolean isRunnable() {
        return thread.getState() == Thread.State.RUNNABLE && (stat.equals(PROC) || isRunnableToKernel());
    }

    /** The state follows the name, which is in parentheses and may contain some. */
    private boolean isRunnableToKernel() {
        try {
            String line = Files.readString(stat);
            return line.startsWith(RUNNING, line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }
}
