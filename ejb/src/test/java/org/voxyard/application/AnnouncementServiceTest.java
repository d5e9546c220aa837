package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.application.ControlRoom.FLIGHT;
import static org.voxyard.application.ControlRoom.PAO;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.AccessDeniedException;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.access.KeyReusedException;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UnknownEntryException;
import org.voxyard.domain.directory.UserId;
import org.voxyard.infrastructure.media.ClassPathClips;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.LoopId;

class AnnouncementServiceTest {
    private static final Caller ADMIN = new Caller(new UserId("admin"), Access.ADMINISTRATOR, new DomainId("site"));

    private final ControlRoom room = ControlRoom.withDemo();
    private final AnnouncementService announcements = new AnnouncementService(
            room.directory,
            room.transactions(),
            new Players(room.engine, room.endpointIds, room.voices),
            new ClassPathClips(),
            room.actions,
            room.clock);

    @Test
    void announcementsOfALoopFollowOneAnother() {
        Announcement first = announce(ADMIN, FLIGHT, 100);
        Announcement second = announce(ADMIN, FLIGHT, 50);
        Announcement elsewhere = announce(ADMIN, PAO, 50);
        assertEquals(room.clock.instant(), first.startsAt());
        assertEquals(first.startsAt().plus(Duration.ofSeconds(2)), second.startsAt());
        assertEquals(room.clock.instant(), elsewhere.startsAt());
        assertEquals(
                List.of(
                        "open player 1",
                        "1 FLIGHT play tone",
                        "1 FLIGHT play tone",
                        "open player 2",
                        "2 PAO play tone"),
                room.engine.takeCommands());
        assertEquals(List.of(second, first), announcements.latest(ADMIN, FLIGHT));
    }

    @Test
    void theTrailTellsWhatWasPlayed() {
        room.actor.is(new Actor("admin", "192.0.2.7"));
        announce(ADMIN, FLIGHT, 100);
        AuditEvent told = room.trail.entries.getFirst().event();
        assertEquals("announce FLIGHT", room.trail.story().getFirst());
        assertEquals("admin", told.actor());
        assertTrue(told.after().startsWith("{\"clip\":\"tone\",\"durationMs\":2000,\"startsAt\":"), told.after());
    }

    @Test
    void noMoreThanFiveMinutesWait() {
        announce(ADMIN, FLIGHT, 30_000);
        DirectoryConflictException full =
                assertThrows(DirectoryConflictException.class, () -> announce(ADMIN, FLIGHT, 1));
        assertEquals("Announcements of more than 5 minutes are waiting already.", full.getMessage());
    }

    @Test
    void theSameRequestAgainPlaysNothingAgain() {
        Optional<CreationKey> key = Optional.of(new CreationKey("first", "fingerprint"));
        Announcement first = announcements.announce(ADMIN, FLIGHT, clip(50), key);
        assertEquals(first, announcements.announce(ADMIN, FLIGHT, clip(50), key));
        assertEquals(List.of("open player 1", "1 FLIGHT play tone"), room.engine.takeCommands());
        Optional<CreationKey> other = Optional.of(new CreationKey("first", "another"));
        assertThrows(KeyReusedException.class, () -> announcements.announce(ADMIN, FLIGHT, clip(50), other));
    }

    private Announcement announce(Caller caller, LoopId loop, int frames) {
        return announcements.announce(caller, loop, clip(frames), Optional.empty());
    }

    @Test
    void onlyAdministratorsOfTheLoopsDomainAnnounce() {
        Caller auditor = new Caller(new UserId("eve"), Access.AUDITOR, new DomainId("demo"));
        Caller stranger = new Caller(new UserId("boss"), Access.DOMAIN_ADMINISTRATOR, new DomainId("elsewhere"));
        assertThrows(AccessDeniedException.class, () -> announce(auditor, FLIGHT, 1));
        assertThrows(UnknownEntryException.class, () -> announce(stranger, FLIGHT, 1));
        assertThrows(UnknownEntryException.class, () -> announce(ADMIN, new LoopId("none"), 1));
    }

    @Test
    void everyClipThatIsNamedIsThere() {
        assertEquals(13, announcements.clips().size());
        announcements
                .clips()
                .forEach(name ->
                        assertTrue(announcements.clip(name).orElseThrow().durationMs() > 0));
        assertTrue(announcements.clip("../secret").isEmpty());
    }

    private static Clip clip(int frames) {
        return new Clip("tone", Collections.nCopies(frames, new byte[] {1}));
    }
}
