package org.voxyard.web.signalling;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * What is to be sent to one client, in order, one message in flight. Never blocks: a client that does not keep up is
 * disconnected. Safe for use by many threads.
 */
final class Outbox {
    static final int MAX_MESSAGES = 256;
    static final int MAX_CHARS = 1024 * 1024;

    private final Socket socket;
    private final Queue<String> waiting = new ArrayDeque<>();
    private int waitingChars;
    private boolean inFlight;
    private boolean sending;
    private volatile Runnable whenFlushed = () -> {};
    private boolean closed;

    Outbox(Socket socket) {
        this.socket = socket;
    }

    /** Queues a message; one too many closes the socket. */
    void offer(String text) {
        if (accept(text)) {
            sendWaiting();
        } else {
            close(CloseCodes.POLICY, "too slow");
        }
    }

    /** Closes the socket at once; what waits is dropped. */
    void close(int code, String reason) {
        if (beginClose()) {
            socket.close(code, reason);
        }
    }

    /** Closes the socket after what waits has been sent. */
    void closeAfterFlush(int code, String reason) {
        whenFlushed = () -> close(code, reason);
        sendWaiting();
    }

    private synchronized boolean accept(String text) {
        if (closed) {
            return true;
        }
        if (waiting.size() >= MAX_MESSAGES || waitingChars + text.length() > MAX_CHARS) {
            return false;
        }
        waitingChars += text.length();
        return waiting.add(text);
    }

    private synchronized boolean beginClose() {
        boolean first = !closed;
        closed = true;
        waiting.clear();
        return first;
    }

    /** One thread at a time sends; a completion within {@link Socket#send} continues its loop instead of nesting. */
    private void sendWaiting() {
        if (!beginSending()) {
            return;
        }
        for (Optional<String> next = take(); next.isPresent(); next = take()) {
            socket.send(next.get(), this::onSent);
        }
    }

    private synchronized boolean beginSending() {
        boolean first = !sending;
        sending = true;
        return first;
    }

    private Optional<String> take() {
        synchronized (this) {
            if (inFlight || !waiting.isEmpty()) {
                return takeWaiting();
            }
            sending = false;
        }
        whenFlushed.run();
        return Optional.empty();
    }

    private Optional<String> takeWaiting() {
        sending = !inFlight;
        inFlight = true;
        Optional<String> next = sending ? Optional.of(waiting.remove()) : Optional.empty();
        waitingChars -= next.map(String::length).orElse(0);
        return next;
    }

    private void onSent() {
        synchronized (this) {
            inFlight = false;
        }
        sendWaiting();
    }
}
