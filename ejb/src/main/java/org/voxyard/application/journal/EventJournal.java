package org.voxyard.application.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The latest {@link #CAPACITY} events. Who follows it keeps the id of the last event that he has seen and asks for the
 * next: there are no queues, so nobody who is slow costs memory, he only loses what is too old. Safe for many threads.
 */
@Singleton
public final class EventJournal {
    /** Events that are kept. */
    public static final int CAPACITY = 4096;

    /** Ids begin with the time of the start in ms times this: so many events a ms would have to happen to repeat one. */
    private static final long IDS_PER_MS = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private long lastId;

    @Inject
    public EventJournal(Clock clock) {
        this.clock = clock;
        lastId = clock.millis() * IDS_PER_MS;
    }

    /** Runs {@code bell} after each event, on the thread of those who cause events: it must hand on and return. */
    public void follow(Runnable bell) {
        followers.add(bell);
    }

    public void unfollow(Runnable bell) {
        followers.remove(bell);
    }

    void add(LiveEventType type, Subject subject) {
        locked(() -> {
            if (events.size() == CAPACITY) {
                events.removeFirst();
            }
            events.addLast(new LiveEvent(++lastId, clock.instant(), type, subject));
            return lastId;
        });
        followers.forEach(Runnable::run);
    }

    /** Id of the latest event; what comes next is greater. */
    public long lastId() {
        return locked(() -> lastId);
    }

    /** Whether events that came after {@code id} are gone already; true for ids that were never given out. */
    public boolean hasForgotten(long id) {
        return locked(() -> id > lastId || id < firstId() - 1);
    }

    /** The first event after {@code id} that the filter selects. */
    public Optional<LiveEvent> next(long id, EventFilter filter) {
        return locked(() -> events.stream()
                .filter(event -> event.id() > id && filter.selects(event))
                .findFirst());
    }

    /** All events after {@code id}, in order. */
    public List<LiveEvent> after(long id) {
        return locked(() -> events.stream().filter(event -> event.id() > id).toList());
    }

    /** The latest events before {@code id} that the filter selects, the newest first. */
    public List<LiveEvent> before(long id, EventFilter filter, int limit) {
        return locked(() -> events.reversed().stream()
                .filter(event -> event.id() < id && filter.selects(event))
                .limit(limit)
                .toList());
    }

    private long firstId() {
        return events.isEmpty() ? lastId + 1 : events.getFirst().id();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
