package org.voxyard.application.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;

class EventJournalTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:15:30Z");
    private static final Subject FLIGHT = Subject.of(new LoopId("FLIGHT"));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final EventJournal journal = new EventJournal(clock);
    private final long start = journal.lastId();

    @Test
    void theNextEventIsTheFirstThatTheFilterSelects() {
        journal.add(LiveEventType.JOINED, FLIGHT);
        journal.add(LiveEventType.DENIED, Subject.of(new UserId("guest")));
        EventFilter denied = new EventFilter(Set.of(LiveEventType.DENIED), Optional.empty(), Optional.empty());
        assertEquals(
                LiveEventType.JOINED,
                journal.next(start, EventFilter.ALL).orElseThrow().type());
        assertEquals(start + 2, journal.next(start, denied).orElseThrow().id());
        assertEquals(Optional.empty(), journal.next(start + 2, denied));
    }

    @Test
    void theLatestComeFirstInAList() {
        journal.add(LiveEventType.JOINED, FLIGHT);
        journal.add(LiveEventType.LEFT, FLIGHT);
        EventFilter ofLoop = new EventFilter(Set.of(), Optional.empty(), Optional.of(new LoopId("FLIGHT")));
        List<LiveEvent> latest = journal.before(Long.MAX_VALUE, ofLoop, 1);
        assertEquals(LiveEventType.LEFT, latest.getFirst().type());
        assertEquals(NOW, latest.getFirst().time());
        assertEquals(
                LiveEventType.JOINED,
                journal.before(latest.getFirst().id(), ofLoop, 1).getFirst().type());
    }

    @Test
    void onlySoManyAreKeptAndWhoIsTooLateIsTold() {
        assertFalse(journal.hasForgotten(start));
        for (int i = 0; i <= EventJournal.CAPACITY; i++) {
            journal.add(LiveEventType.JOINED, FLIGHT);
        }
        assertTrue(journal.hasForgotten(start));
        assertFalse(journal.hasForgotten(start + 1));
        assertEquals(
                start + 2, journal.next(start, EventFilter.ALL).orElseThrow().id());
        assertEquals(
                EventJournal.CAPACITY,
                journal.before(Long.MAX_VALUE, EventFilter.ALL, Integer.MAX_VALUE)
                        .size());
    }

    @Test
    void anIdOfAnotherServerIsUnknown() {
        assertTrue(journal.hasForgotten(start + 1));
    }

    @Test
    void idsRiseOverARestart() {
        journal.add(LiveEventType.JOINED, FLIGHT);
        EventJournal later = new EventJournal(Clock.offset(clock, Duration.ofSeconds(1)));
        assertTrue(later.lastId() > journal.lastId());
        assertTrue(later.hasForgotten(journal.lastId()));
    }

    @Test
    void aFollowerHearsTheBellUntilItUnfollows() {
        AtomicInteger rung = new AtomicInteger();
        Runnable bell = rung::incrementAndGet;
        journal.follow(bell);
        journal.add(LiveEventType.JOINED, FLIGHT);
        journal.unfollow(bell);
        journal.add(LiveEventType.LEFT, FLIGHT);
        assertEquals(1, rung.get());
    }

    @Test
    void everyTypeIsFoundByItsName() {
        for (LiveEventType type : LiveEventType.values()) {
            assertEquals(type, LiveEventType.ofWireName(type.wireName()));
        }
        assertEquals("talk-started", LiveEventType.TALK_STARTED.wireName());
    }
}
