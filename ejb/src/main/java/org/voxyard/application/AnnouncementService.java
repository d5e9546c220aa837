package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
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
import org.voxyard.domain.access.CreationKey;
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
    private final Repeats<Announcement> repeats = new Repeats<>(REMEMBERED);
    private final Directory directory;
    private final Transactions transactions;
    private final Players deck;
    private final ClipLibrary library;
    private final ActionTrail trail;
    private final Clock clock;
    private long lastId;

    /** What came of a request; it is not new when the same request had come before. */
    private record Queued(Announcement announcement, boolean isNew) {}

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

    /** Makes a clip of a WAV file; throws {@link IOException} with one sentence that says what is wrong with it. */
    public Clip encode(String name, byte[] wav) throws IOException {
        return deck.encode(name, wav);
    }

    /**
     * Plays a clip as soon as the loop's earlier announcements are over, or finds what an earlier request of the same key plays.
     *
     * @throws UnknownEntryException for a loop that does not exist for the caller
     * @throws org.voxyard.domain.access.AccessDeniedException when the caller does not administer it
     * @throws DirectoryConflictException when {@link #LONGEST_WAIT} of announcements are waiting already
     */
    public Announcement announce(Caller caller, LoopId loop, Clip clip, Optional<CreationKey> key) {
        caller.requireAdministrationOf(
                transactions.call(() -> visible(caller, loop).domain()));
        Queued queued = queue(caller, loop, clip, key);
        if (queued.isNew()) {
            trail.tell("announce", "loop", loop.value(), Map.of(), values(queued.announcement()));
        }
        return queued.announcement();
    }

    private Announcement begin(Caller caller, LoopId loop, Clip clip, Optional<CreationKey> key) {
        Instant turn = turn(loop);
        play(loop, clip);
        Announcement announcement = new Announcement(
                ++lastId, loop, clip.name(), caller.user(), turn, Duration.ofMillis(clip.durationMs()));
        remember(announcement);
        key.ifPresent(name -> repeats.remember(caller, name, announcement));
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

    private Queued queue(Caller caller, LoopId loop, Clip clip, Optional<CreationKey> key) {
        oneAtATime.lock();
        try {
            return key.flatMap(name -> repeats.earlier(caller, name))
                    .map(earlier -> new Queued(earlier, false))
                    .orElseGet(() -> new Queued(begin(caller, loop, clip, key), true));
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
