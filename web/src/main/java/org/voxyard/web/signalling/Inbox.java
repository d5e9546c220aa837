package org.voxyard.web.signalling;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Messages of one client on their way from the I/O thread to a worker: in order, one at a time, bounded. */
final class Inbox {
    static final int MAX_MESSAGES = 512;
    static final int MAX_CHARS = 1024 * 1024;

    private final Executor executor;
    private final Consumer<String> worker;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int waitingChars;
    private boolean working;

    Inbox(Executor executor, Consumer<String> worker) {
        this.executor = executor;
        this.worker = worker;
    }

    /** Hands a message over; {@code false} when there are too many. */
    boolean offer(String text) {
        synchronized (this) {
            if (waiting.size() >= MAX_MESSAGES || waitingChars + text.length() > MAX_CHARS) {
                return false;
            }
            waiting.add(text);
            waitingChars += text.length();
            if (working) {
                return true;
            }
            working = true;
        }
        executor.execute(this::work);
        return true;
    }

    private void work() {
        for (Optional<String> next = take(); next.isPresent(); next = take()) {
            worker.accept(next.get());
        }
    }

    private synchronized Optional<String> take() {
        Optional<String> next = Optional.ofNullable(waiting.poll());
        waitingChars -= next.map(String::length).orElse(0);
        working = next.isPresent();
        return next;
    }
}
