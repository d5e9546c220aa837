package org.voxyard.web.rest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.web.WebLog;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;

/**
 * All open streams of events. One task of the container's executor serves them; it never waits for a client.
 * Another one asks every {@value #HEARTBEAT_SECONDS} s whether the clients may still read.
 */
@Singleton
public class EventStreams {
    static final int MAX_STREAMS = 200;

    private static final WebLog LOG = WebLog.of(EventStreams.class);
    private static final long HEARTBEAT_SECONDS = 15;

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicLong dropped = new AtomicLong();
    private final Runnable bell = this::ring;

    @Inject
    EventJournal journal;

    @Resource
    ManagedScheduledExecutorService executor;

    private Future<?> heartbeat;

    @PostConstruct
    void start() {
        journal.follow(bell);
        heartbeat = executor.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        heartbeat.cancel(false);
        journal.unfollow(bell);
        open.forEach(EventStream::close);
    }

    /** Begins a stream, after the event of {@code lastId} if the client knows one. */
    void open(EventStream stream, String lastId) {
        if (open.size() >= MAX_STREAMS) {
            throw new ProblemException(
                    ProblemType.BUSY, "There are " + MAX_STREAMS + " streams of events already; close one.");
        }
        stream.begin(parse(lastId));
        open.add(stream);
        ring();
    }

    /** How many clients have been cut off because they did not read. */
    public long dropped() {
        return dropped.get();
    }

    private void ring() {
        if (!open.isEmpty() && scheduled.compareAndSet(false, true)) {
            executor.execute(this::serve);
        }
    }

    /** Whoever has lost the right to read since the last one is cut off here. */
    private void beat() {
        open.stream().filter(stream -> !isAdmitted(stream)).forEach(EventStream::close);
        open.forEach(EventStream::beat);
        ring();
    }

    private void serve() {
        scheduled.set(false);
        open.removeIf(EventStream::isClosed);
        open.removeIf(this::isCutOff);
        open.forEach(EventStreams::send);
    }

    private boolean isCutOff(EventStream stream) {
        if (stream.isOvertaken()) {
            dropped.incrementAndGet();
            LOG.eventsNotRead();
            stream.close();
            return true;
        }
        return false;
    }

    /** Not while that cannot be found out, either. */
    private static boolean isAdmitted(EventStream stream) {
        try {
            return stream.isAdmitted();
        } catch (RuntimeException unknown) {
            LOG.readerNotAsked(unknown);
            return false;
        }
    }

    private static void send(EventStream stream) {
        try {
            stream.send();
        } catch (RuntimeException gone) {
            stream.close();
        }
    }

    /** What is no id of ours is none: the client gets the events from now on. */
    private static Optional<Long> parse(String lastId) {
        try {
            return Optional.ofNullable(lastId).map(Long::parseLong);
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }
}
