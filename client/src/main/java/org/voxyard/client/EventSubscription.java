package org.voxyard.client;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Events that are followed until it is closed. */
public final class EventSubscription implements AutoCloseable {
    private static final Logger LOG = System.getLogger(EventSubscription.class.getName());

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final EventSource source;
    private final EventFollower follower;
    private final RetryDelay delay;
    private int failures;

    private EventSubscription(EventSource source, EventFollower follower, RetryDelay delay) {
        this.source = source;
        this.follower = follower;
        this.delay = delay;
    }

    /** Connects, then goes on in a thread of its own. */
    static EventSubscription start(EventSource source, EventFollower follower, RetryDelay delay) {
        EventSubscription subscription = new EventSubscription(source, follower, delay);
        SseStream first = source.open();
        subscription.threads.execute(() -> subscription.run(first));
        return subscription;
    }

    /** Nothing more comes; an event that is being handled may still be. */
    @Override
    public void close() {
        closing.countDown();
        threads.shutdownNow();
    }

    private void run(SseStream first) {
        try {
            receive(first);
            while (!closing.await(delay.after(failures).toNanos(), TimeUnit.NANOSECONDS)) {
                connect();
            }
        } catch (InterruptedException | RejectedExecutionException closed) {
            closing.countDown();
        } catch (ProblemException refusal) {
            close();
            tell(() -> follower.onEnd(refusal));
        }
    }

    private void connect() throws InterruptedException {
        try {
            SseStream stream = source.open();
            tell(follower::onResumption);
            receive(stream);
        } catch (ProblemException refusal) {
            if (refusal.problem().status() < 500 && refusal.problem().status() != 429) {
                throw refusal;
            }
            failed(refusal);
        } catch (UncheckedIOException unreachable) {
            failed(unreachable.getCause());
        }
    }

    /** Until the connection breaks. */
    private void receive(SseStream stream) throws InterruptedException {
        try (stream) {
            while (closing.getCount() > 0) {
                handle(next(stream));
                failures = 0;
            }
        } catch (IOException broken) {
            failed(broken);
        }
    }

    /** A connection that says nothing for long is broken, though nobody may have told us. */
    private SseStream.Message next(SseStream stream) throws IOException, InterruptedException {
        Future<SseStream.Message> next = threads.submit(stream::next);
        try {
            return next.get(delay.silence().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            throw new IOException(
                    "The server has been silent for " + delay.silence().toSeconds() + " s.", silent);
        } catch (ExecutionException broken) {
            throw new IOException("The connection is broken.", broken.getCause());
        }
    }

    private void handle(SseStream.Message message) throws IOException {
        if (message.type().equals("gap")) {
            tell(follower::onGap);
        } else if (!message.data().isEmpty()) {
            Event event = event(message.data());
            tell(() -> follower.onEvent(event));
            source.received(event);
        }
    }

    private static Event event(String data) throws IOException {
        try {
            return JsonRecords.read(JsonRecords.parse(data), Event.class);
        } catch (JsonException noJson) {
            throw new IOException("The server has sent what is no event.", noJson);
        }
    }

    private void failed(Exception cause) {
        failures++;
        if (closing.getCount() > 0) {
            tell(() -> follower.onInterruption(cause));
        }
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A follower of events has failed", fault);
        }
    }
}
