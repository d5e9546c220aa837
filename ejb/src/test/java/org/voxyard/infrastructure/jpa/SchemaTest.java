package org.voxyard.infrastructure.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.SignInSession;
import org.voxyard.domain.webhook.WaitingEvent;
import org.voxyard.domain.webhook.Webhook;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** The tables of the migrations, the mapping of the entities and the queries fit each other, on every database. */
abstract class SchemaTest {
    private static final DomainId DOMAIN = new DomainId("gcc");
    private static final Scope SCOPE = Scope.of(DOMAIN, new ProjectId("mission7"));
    private static final UserId ANNA = new UserId("anna");
    private static final RoleId FLIGHT = new RoleId("flight");
    private static final LoopId FD = new LoopId("fd");
    private static final LoopAddress ADDRESS = new LoopAddress("239.0.0.1", 20001);
    private static final ClientId BROWSER = new ClientId("browser");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TestDatabase database;
    private final JpaDirectory directory = new JpaDirectory();
    private final JpaLoopSettings settings = new JpaLoopSettings();
    private final JpaSignInSessions sessions = new JpaSignInSessions();
    private final JpaPreferences preferences = new JpaPreferences();

    SchemaTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        directory.entities = database.entities();
        settings.entities = database.entities();
        sessions.entities = database.entities();
        preferences.entities = database.entities();
        run(() -> {
            directory.add(new Domain(DOMAIN, "Control Centre"));
            directory.add(new Project(new ProjectId("mission7"), "Mission 7", DOMAIN));
            directory.add(new User(ANNA, "Anna Weiss", SCOPE, "hash"));
            directory.add(new Loop(FD, "Flight", SCOPE, ADDRESS));
            directory.add(flightRole());
            directory.get(User.class, "anna").join(FLIGHT);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRoleKeepsItsMembersAndRights() {
        Role role = call(() -> directory.get(Role.class, "flight"));
        assertEquals(Map.of(FD, Permission.SEND), role.rights());
        assertEquals(Optional.of("red"), role.color());
        assertEquals(SCOPE, role.scope());
        assertEquals(Set.of(ANNA), call(() -> directory.membersOf(FLIGHT)));
        assertEquals(1, call(() -> directory.rolesOf(ANNA)).size());
        assertEquals(0, call(() -> directory.rolesOf(new UserId("ben"))).size());
    }

    @Test
    void aLoopKeepsItsAddressAndSharesItWithNone() {
        assertEquals(ADDRESS, call(() -> directory.get(Loop.class, "fd")).address());
        Loop second = new Loop(new LoopId("met"), "Weather", SCOPE, ADDRESS);
        assertThrows(DirectoryConflictException.class, () -> run(() -> directory.add(second)));
    }

    @Test
    void eventsOfAWebhookWaitInOrderAndTheOldestGo() {
        JpaWebhooks webhooks = new JpaWebhooks();
        JpaWaitingEvents waiting = new JpaWaitingEvents();
        webhooks.entities = database.entities();
        waiting.entities = database.entities();
        URI url = URI.create("https://example.org/hook");
        run(() -> webhooks.add(new Webhook("hook", url, Set.of(), "sealed", NOON)));
        run(() -> LongStream.of(3, 1, 5, 2, 4).forEach(id -> waiting.add(new WaitingEvent("hook", id, "left", "{}"))));
        assertEquals(List.of(1L, 2L), ids(waiting, 2));
        run(() -> waiting.removeUpTo("hook", 1));
        assertTrue(call(() -> waiting.keepLatest("hook", 2)));
        assertFalse(call(() -> waiting.keepLatest("hook", 2)));
        assertEquals(List.of(4L, 5L), ids(waiting, 10));
        run(() -> webhooks.remove(webhooks.find("hook").orElseThrow()));
        assertEquals(List.of(), ids(waiting, 10));
    }

    private List<Long> ids(JpaWaitingEvents waiting, int limit) {
        return call(() -> waiting.first("hook", limit)).stream()
                .map(WaitingEvent::eventId)
                .toList();
    }

    @Test
    void anIdIsTakenOnce() {
        assertThrows(DirectoryConflictException.class, () -> run(() -> directory.add(new Domain(DOMAIN, "Another"))));
    }

    @Test
    void scopesKnowWhetherTheyAreUsed() {
        run(() -> directory.add(new Domain(new DomainId("empty"), "Empty")));
        assertTrue(call(() -> directory.isUsed(DOMAIN)));
        assertTrue(call(() -> directory.isUsed(new ProjectId("mission7"))));
        assertFalse(call(() -> directory.isUsed(new DomainId("empty"))));
    }

    @Test
    void settingsAreKeptForUserRoleAndLoop() {
        run(() -> settings.change(ANNA, FLIGHT, FD, setting -> setting.with(LoopState.SEND)));
        run(() -> settings.change(ANNA, FLIGHT, FD, setting -> setting.withVolume(80)));
        assertEquals(Map.of(FD, new LoopSetting(LoopState.SEND, 80)), call(() -> settings.of(ANNA, FLIGHT)));
    }

    @Test
    void deletingALoopTakesItsRightsAndSettingsAlong() {
        run(() -> settings.change(ANNA, FLIGHT, FD, setting -> setting.with(LoopState.SEND)));
        run(() -> directory.remove(directory.get(Loop.class, "fd")));
        assertEquals(Map.of(), call(() -> settings.of(ANNA, FLIGHT)));
        assertEquals(Map.of(), call(() -> directory.get(Role.class, "flight").rights()));
    }

    @Test
    void deletingAUserTakesMembershipsSessionsAndDataAlong() {
        run(() -> sessions.add(new SignInSession("hash", BROWSER, ANNA, NOON)));
        run(() -> preferences.storeData(ANNA, "{}"));
        run(() -> directory.remove(directory.get(User.class, "anna")));
        assertEquals(Set.of(), call(() -> directory.membersOf(FLIGHT)));
        assertEquals(Optional.empty(), call(() -> sessions.find("hash")));
        assertEquals(Optional.empty(), call(() -> preferences.data(ANNA)));
    }

    @Test
    void sessionsEndByClientUserAndTime() {
        run(() -> sessions.add(new SignInSession("hash", BROWSER, ANNA, NOON)));
        assertEquals(
                NOON.plus(SignInSession.LIFE),
                call(() -> sessions.find("hash")).orElseThrow().expiresAt());
        run(() -> sessions.removeAll(new ClientId("other"), ANNA));
        run(() -> sessions.removeExpired(NOON));
        assertTrue(call(() -> sessions.find("hash")).isPresent());
        run(() -> sessions.removeExpired(NOON.plus(SignInSession.LIFE).plusSeconds(1)));
        assertTrue(call(() -> sessions.find("hash")).isEmpty());
    }

    @Test
    void consolesDataIsKeptWhole() {
        String json = "{\"text\":\"" + "x".repeat(60_000) + "\"}";
        run(() -> preferences.storeData(ANNA, "{}"));
        run(() -> preferences.storeData(ANNA, json));
        run(() -> preferences.storeLayout(DOMAIN, "default", json));
        assertEquals(Optional.of(json), call(() -> preferences.data(ANNA)));
        assertEquals(Optional.of(json), call(() -> preferences.layout(DOMAIN, "default")));
        assertEquals(Optional.empty(), call(() -> preferences.layout(DOMAIN, "other")));
    }

    private static Role flightRole() {
        Role role = new Role(FLIGHT, "Flight Director", SCOPE);
        role.show(Optional.of("FD"), Optional.of("red"));
        role.grant(FD, Permission.SEND);
        return role;
    }

    private void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private <T> T call(Supplier<T> work) {
        return database.call(work);
    }
}
