package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.client.Collection;
import org.voxyard.client.Domain;
import org.voxyard.client.Event;
import org.voxyard.client.EventSubscription;
import org.voxyard.client.Item;
import org.voxyard.client.Loop;
import org.voxyard.client.LoopOrder;
import org.voxyard.client.NewToken;
import org.voxyard.client.Patch;
import org.voxyard.client.Permission;
import org.voxyard.client.ProblemException;
import org.voxyard.client.Project;
import org.voxyard.client.Query;
import org.voxyard.client.Role;
import org.voxyard.client.Session;
import org.voxyard.client.Token;
import org.voxyard.client.User;
import org.voxyard.client.Versioned;
import org.voxyard.client.Voxyard;
import org.voxyard.client.Webhook;
import org.voxyard.client.WebhookOrder;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.VoiceLoopClient;

/** A program that does with the Java client all that the API of the running server offers. */
@ExtendWith(RunningServer.class)
class ClientIT {
    /** Browsers sign in and out; a PUT of a {@link LoopOrder} leaves alone what it does not name, as a PATCH does. */
    private static final Set<String> NOT_FOR_PROGRAMS =
            Set.of("POST /api/v1/session", "DELETE /api/v1/session", "PATCH /api/v1/sessions/{id}/loops/{loop}");

    private final Server server;
    private final NotingHttpClient http = new NotingHttpClient();
    private final Voxyard voxyard;
    private final String domain = "client-" + UUID.randomUUID().toString().substring(0, 8);

    ClientIT(Server server) {
        this.server = server;
        voxyard = Voxyard.connect(http, server.http(), "admin", "demo");
    }

    @Test
    void everyOperationOfTheApiCanBeAskedFor() throws InterruptedException {
        administerDirectory();
        steerSessions();
        followEvents();
        makeTokens();
        directWebhooks();
        playAnnouncements();
        lookAround();
        assertEquals(
                Set.of(),
                Description.of(server).operations().stream()
                        .filter(operation -> operation.path().startsWith("/api/v1/"))
                        .filter(operation -> !http.hasAsked(operation))
                        .map(Description.Operation::toString)
                        .filter(operation -> !NOT_FOR_PROGRAMS.contains(operation))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whoWasSlowerIsToldAndWhoIsWrongLearnsWhichField() {
        Versioned<Domain> read = voxyard.domains().create(new Domain(domain, "Client"));
        voxyard.domains().patch(domain, Patch.set("name", "Faster"));
        ProblemException slower = assertThrows(
                ProblemException.class, () -> voxyard.domains().replace(read, new Domain(domain, "Slower")));
        assertEquals("precondition-failed", slower.problem().kind());
        ProblemException wrong =
                assertThrows(ProblemException.class, () -> voxyard.domains().create(new Domain("a b", "Wrong")));
        assertTrue(wrong.problem().faultOf("id").isPresent(), wrong.getMessage());
        voxyard.domains().delete(domain);
    }

    private void administerDirectory() {
        change(voxyard.domains(), new Domain(domain, "Client"), new Domain(domain, "Renamed"));
        voxyard.domains().create(new Domain(domain, "Client"));
        Project project = new Project(domain, "Project", domain);
        change(voxyard.projects(), project, new Project(domain, "Renamed", domain));
        Role role = Role.of(domain, "Role", domain);
        change(voxyard.roles(), role, role.withName("Renamed").shownAs("R", "red"));
        User user = User.of(domain, "User", domain, "correct horse");
        change(voxyard.users(), user, user.withName("Renamed").withAccess("auditor"));
        Loop loop = Loop.of(domain, "Loop", domain, new Loop.Multicast("239.192.9.9", 20999));
        change(voxyard.loops(), loop, loop.withName("Renamed").withPriority("emergency"));
        giveRights(role, loop);
        exchange();
        voxyard.loops().delete(domain);
        voxyard.roles().delete(domain);
        voxyard.domains().delete(domain);
    }

    private <T extends Record & Item> void change(Collection<T> collection, T item, T wanted) {
        Versioned<T> created = collection.create(item);
        assertEquals(created, collection.get(item.id()));
        assertEquals(Optional.empty(), collection.newer(created));
        Versioned<T> replaced = collection.replace(created, wanted);
        assertNotEquals(created.version(), replaced.version());
        assertEquals(replaced, collection.newer(created).orElseThrow());
        Versioned<T> patched = collection.patch(replaced, Patch.set("name", "Patched"));
        assertTrue(collection.find(Query.ALL.text("patched")).toList().contains(patched.item()));
        collection.delete(patched);
        assertEquals(List.of(), collection.find(Query.ALL.text(item.id())).toList());
    }

    private void giveRights(Role role, Loop loop) {
        voxyard.roles().create(role);
        voxyard.loops().create(loop);
        Permission hear = new Permission(role.id(), loop.id(), "recv");
        Versioned<Permission> given = voxyard.permissions().create(hear);
        assertEquals(given, voxyard.permissions().get(role.id(), loop.id()));
        Permission talk = new Permission(role.id(), loop.id(), "send");
        assertEquals("send", voxyard.permissions().replace(given, talk).item().permission());
        voxyard.permissions().set(hear);
        Query ofRole = Query.ALL.role(role.id());
        assertEquals(1, voxyard.permissions().find(ofRole).count());
        voxyard.permissions().withdraw(role.id(), loop.id());
        assertEquals(0, voxyard.permissions().find(ofRole).count());
    }

    private void exchange() {
        String document = voxyard.exchange().export(domain);
        assertEquals(List.of(), voxyard.exchange().rehearse(document).changes());
        assertEquals(
                1, voxyard.exchange().importDomain(document).summary().loops().unchanged());
        assertTrue(voxyard.exchange().exportWithHashes("demo").contains("passwordHash"));
    }

    private void steerSessions() {
        try (VoiceLoopClient guest =
                VoiceLoopClient.connect(server.signalling()).signIn("guest", "demo", "guest")) {
            Session session = voxyard.sessions()
                    .find(Query.ALL.user("guest"))
                    .filter(found -> found.client().equals(guest.clientId()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(session, voxyard.sessions().get(session.id()));
            var order = new LoopOrder("recv", 80, null);
            assertEquals(
                    "recv", voxyard.sessions().order(session.id(), "PAO", order).state());
            assertEquals(80, voxyard.sessions().loop(session.id(), "PAO").volume());
            voxyard.sessions().revoke(session.id(), "PAO");
            assertTrue(voxyard.explain("guest", "PAO").mayHear());
            voxyard.sessions().disconnect(session.id());
            assertEquals(1008, guest.awaitClose());
        }
    }

    private void followEvents() throws InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        try (EventSubscription _ = voxyard.events().follow(Query.ALL.types("denied"), events::add);
                VoiceLoopClient guest =
                        VoiceLoopClient.connect(server.signalling()).signIn("guest", "demo", "guest")) {
            String session = session(guest);
            assertThrows(
                    ProblemException.class, () -> voxyard.sessions().order(session, "PAO", LoopOrder.state("send")));
            Event denied = events.poll(30, TimeUnit.SECONDS);
            assertEquals(session, denied.session());
            assertEquals(
                    Optional.of(denied),
                    voxyard.events().latest(Query.ALL.types("denied")).findFirst());
        }
    }

    private String session(VoiceLoopClient client) {
        return voxyard.sessions()
                .all()
                .filter(session -> session.client().equals(client.clientId()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void makeTokens() {
        Token token = voxyard.tokens().create(NewToken.of("Test of the client", "read"));
        Voxyard reader = Voxyard.withToken(http, server.http(), token.secret());
        assertEquals("admin", reader.caller().user());
        ProblemException refused =
                assertThrows(ProblemException.class, () -> reader.domains().create(new Domain(null, "By a reader")));
        assertEquals("forbidden", refused.problem().kind());
        assertEquals("read", voxyard.tokens().get(token.id()).scope());
        assertTrue(voxyard.tokens().all().anyMatch(found -> found.id().equals(token.id())));
        voxyard.tokens().revoke(token.id());
        assertThrows(ProblemException.class, reader::caller);
    }

    private void directWebhooks() {
        WebhookOrder order = new WebhookOrder("http://127.0.0.1:9/", List.of("loop-fault"));
        Versioned<Webhook> created = voxyard.webhooks().create(order);
        assertFalse(created.item().secret().isEmpty());
        Versioned<Webhook> read = voxyard.webhooks().get(created.item().id());
        Versioned<Webhook> directed =
                voxyard.webhooks().replace(read, new WebhookOrder("http://127.0.0.1:10/", List.of("loop-fault")));
        assertEquals("http://127.0.0.1:10/", directed.item().url());
        Versioned<Webhook> patched =
                voxyard.webhooks().patch(directed, Patch.set("eventTypes", List.of("mixer-given-up")));
        assertEquals("http://127.0.0.1:10/", patched.item().url());
        assertEquals(List.of("mixer-given-up"), patched.item().eventTypes());
        voxyard.webhooks().delete(created.item().id());
        assertTrue(voxyard.webhooks().all().noneMatch(webhook -> webhook.equals(patched.item())));
    }

    private void playAnnouncements() {
        var announcement = voxyard.announcements("FLIGHT").play("gnc-1");
        assertEquals("admin", announcement.by());
        assertTrue(voxyard.clips().anyMatch(clip -> clip.name().equals("gnc-1")));
        assertEquals(announcement, voxyard.announcements("FLIGHT").get(announcement.id()));
        assertTrue(voxyard.announcements("FLIGHT").all().toList().contains(announcement));
    }

    private void lookAround() {
        assertEquals("administrator", voxyard.caller().access());
        assertTrue(voxyard.audit().find(Query.ALL.pageSize(1)).limit(3).count() == 3);
        assertTrue(voxyard.audit().verify().intact());
        assertTrue(voxyard.counters().all().anyMatch(counter -> counter.id().equals("ticks")));
        assertTrue(voxyard.counters().get("ticks").value() > 0);
        assertTrue(voxyard.endpoints().all().count() >= 0);
        assertThrows(ProblemException.class, () -> voxyard.endpoints().get("0"));
        assertEquals("FLIGHT", voxyard.test("FLIGHT").loop());
        assertFalse(voxyard.health().subjects().isEmpty());
        assertFalse(voxyard.examine().findings().isEmpty());
        assertTrue(voxyard.settings().count() > 5);
        String category = "org.voxyard.web";
        assertEquals("DEBUG", voxyard.loggers().set(category, "DEBUG").level());
        assertTrue(voxyard.loggers().all().toList().contains(voxyard.loggers().get(category)));
        voxyard.loggers().reset(category);
    }
}
