package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.voxyard.application.port.ClipLibrary;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.UnknownEntryException;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.LoopId;

/** Plays clips into loops, on each loop one after another, for whoever administers the loop's domain. */
@Singleton
public final class AnnouncementService {
    /** Announcements that are remembered. */
    static final int REMEMBERED = 200;

    /** Longer than this no announcement waits. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Map<LoopId, EndpointId> players = new HashMap<>();
    private final Deque<Announcement> announcements = new ArrayDeque<>();
    private final Directory directory;
    private final Transactions transactions;
    private final Players deck;
    private final ClipLibrary library;
    private final ActionTrail trail;
    private final Clock clock;
    private long lastId;

    @Inject
    public AnnouncementService(
            Directory directory,
            Transactions transactions,
            Players deck,
            ClipLibrary library,
            ActionTrail trail,
            Clock clock) {
        this.directory = directory;
        this.transactions = transactions;
        this.deck = deck;
        this.library = library;
        this.trail = trail;
        this.clock = clock;
    }

    /** The clips that come with the product. */
    public List<String> clips() {
        return library.names();
    }

    /** The clip of that name that comes with the product. */
    public Optional<Clip> clip(String name) {
        return library.names().contains(name) ? Optional.of(library.clip(name)) : Optional.empty();
    }

    /**
     * Plays a clip as soon as the loop's earlier announcements are over.
     *
     * @throws UnknownEntryException for a loop that does not exist for the caller
     * @throws org.voxyard.domain.access.AccessDeniedException when the caller does not administer it
     * @throws DirectoryConflictException when {@link #LONGEST_WAIT} of announcements are waiting already
     */
    public Announcement announce(Caller caller, LoopId loop, Clip clip) {
        caller.requireAdministrationOf(
                transactions.call(() -> visible(caller, loop).domain()));
        Announcement announcement = queue(caller, loop, clip);
        trail.tell("announce", "loop", loop.value(), Map.of(), values(announcement));
        return announcement;
    }

    /** The latest of a loop, the newest first. */
    public List<Announcement> latest(Caller caller, LoopId loop) {
        transactions.run(() -> visible(caller, loop));
        oneAtATime.lock();
        try {
            return announcements.reversed().stream()
                    .filter(announcement -> announcement.loop().equals(loop))
                    .toList();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Announcement queue(Caller caller, LoopId loop, Clip clip) {
        oneAtATime.lock();
        try {
            Instant turn = turn(loop);
            play(loop, clip);
            Announcement announcement = new Announcement(
                    ++lastId, loop, clip.name(), caller.user(), turn, Duration.ofMillis(clip.durationMs()));
            remember(announcement);
            return announcement;
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Map<String, Object> values(Announcement announcement) {
        return Map.of(
                "clip", announcement.clip(),
                "startsAt", announcement.startsAt().toString(),
                "durationMs", announcement.duration().toMillis());
    }

    private Loop visible(Caller caller, LoopId id) {
        return directory
                .find(Loop.class, id.value())
                .filter(loop -> caller.sees(loop.domain()))
                .orElseThrow(() -> new UnknownEntryException(Loop.class, id.value()));
    }

    private Instant turn(LoopId loop) {
        Instant now = clock.instant();
        Instant turn = announcements.stream()
                .filter(announcement -> announcement.loop().equals(loop))
                .map(Announcement::endsAt)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
        if (turn.isAfter(now.plus(LONGEST_WAIT))) {
            throw new DirectoryConflictException(
                    "Announcements of more than " + LONGEST_WAIT.toMinutes() + " minutes are waiting already.");
        }
        return turn;
    }

    private void play(LoopId loop, Clip clip) {
        EndpointId player = players.computeIfAbsent(loop, id -> deck.open("Announcement"));
        if (!deck.play(player, loop, clip)) {
            throw new EngineBusyException("play");
        }
    }

    private void remember(Announcement announcement) {
        if (announcements.size() == REMEMBERED) {
            announcements.removeFirst();
        }
        announcements.addLast(announcement);
    }
}
