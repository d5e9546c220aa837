package org.voxyard.infrastructure.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.application.AuditService;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.ApiToken;
import org.voxyard.domain.access.TokenScope;
import org.voxyard.domain.access.TokenSecret;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEntry;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.AuditTrail;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;

/** What the trail tells of changes of the directory, and that it is one chain, on every database. */
abstract class AuditTrailTest {
    private static final DomainId DOMAIN = new DomainId("gcc");
    private static final Scope SCOPE = Scope.of(DOMAIN);
    private static final UserId ANNA = new UserId("anna");
    private static final Actor ADMIN = new Actor("admin", "192.0.2.1");
    private static final AuditTrail.Query ALL = new AuditTrail.Query(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);

    private final TestDatabase database;
    private final JpaDirectory directory = new JpaDirectory();
    private final JpaAuditTrail trail = new JpaAuditTrail(Clock.systemUTC());
    private final AuditService audit = new AuditService(trail, new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
            return database.call(work);
        }
    });

    AuditTrailTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void listen() {
        directory.entities = database.entities();
        trail.entities = database.entities();
        new ChangeRecorder(
                        (session, events) ->
                                session.doWork(connection -> AuditChain.append(connection, events, Instant.now())),
                        () -> ADMIN)
                .listenTo(database.entities().getEntityManagerFactory().unwrap(SessionFactoryImplementor.class));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewEntryIsToldOfWithoutItsSecret() {
        run(() -> directory.add(new Domain(DOMAIN, "Control Centre")));
        run(() -> directory.add(new User(ANNA, "Anna Weiss", SCOPE, "the-hash")));
        AuditEvent event = latest();
        assertEquals("admin", event.actor());
        assertEquals("192.0.2.1", event.source());
        assertEquals("create user anna", event.action() + " " + event.kind() + " " + event.subject());
        assertEquals("{}", event.before());
        assertEquals(
                "{\"access\":\"OPERATOR\",\"domainId\":\"gcc\",\"name\":\"Anna Weiss\",\"passwordHash\":\"(secret)\",\"roles\":[]}",
                event.after());
    }

    @Test
    void aChangeIsToldOfByWhatChanged() {
        fill();
        run(() -> directory.get(User.class, "anna").rename("Anna Schwarz"));
        assertEquals("{\"name\":\"Anna Weiss\"}", latest().before());
        assertEquals("{\"name\":\"Anna Schwarz\"}", latest().after());
        run(() -> directory.get(User.class, "anna").changePassword("another-hash"));
        assertEquals("{\"passwordHash\":\"(secret)\"}", latest().after());
    }

    @Test
    void rightsAndMembershipsAreToldOfByWhatCameAndWent() {
        fill();
        run(() -> directory.get(User.class, "anna").join(new RoleId("flight")));
        assertEquals("{\"roles\":[\"flight\"]}", latest().after());
        run(() -> directory.get(Role.class, "flight").grant(new LoopId("fd"), Permission.SEND));
        run(() -> directory.get(Role.class, "flight").grant(new LoopId("fd"), Permission.RECV));
        assertEquals("{\"permissions\":{\"fd\":\"SEND\"}}", latest().before());
        assertEquals("{\"permissions\":{\"fd\":\"RECV\"}}", latest().after());
        assertEquals("role", latest().kind());
    }

    @Test
    void aRemovalIsToldOfByWhatIsGone() {
        fill();
        run(() -> directory.remove(directory.get(Loop.class, "fd")));
        AuditEvent event = latest();
        assertEquals("delete loop fd", event.action() + " " + event.kind() + " " + event.subject());
        assertTrue(event.before().contains("\"name\":\"Flight\""));
        assertEquals("{}", event.after());
    }

    @Test
    void aRoleThatIsRemovedIsToldOfWithItsRights() {
        fill();
        run(() -> directory.get(Role.class, "flight").grant(new LoopId("fd"), Permission.SEND));
        database.entities().clear();
        run(() -> directory.remove(directory.get(Role.class, "flight")));
        assertEquals("delete role flight", latest().action() + " " + latest().kind() + " " + latest().subject());
        assertTrue(latest().before().contains("\"permissions\":{\"fd\":\"SEND\"}"), latest().before());
    }

    @Test
    void aUserWhoIsRemovedIsToldOfWithTheRoles() {
        fill();
        run(() -> directory.get(User.class, "anna").join(new RoleId("flight")));
        database.entities().clear();
        run(() -> directory.remove(directory.get(User.class, "anna")));
        assertTrue(latest().before().contains("\"roles\":[\"flight\"]"), latest().before());
    }

    @Test
    void aTokenIsToldOfWithoutItsSecret() {
        fill();
        TokenSecret secret = TokenSecret.random();
        ApiToken token = new ApiToken(secret, "backup", ANNA, TokenScope.READ, Instant.now(), Optional.empty());
        run(() -> database.entities().persist(token));
        assertEquals("api-token", latest().kind());
        assertFalse(latest().after().contains(secret.secret().hash()));
    }

    @Test
    void whatIsRolledBackIsNotToldOf() {
        fill();
        long before = call(trail::head).number();
        assertThrows(
                IllegalStateException.class,
                () -> run(() -> {
                    directory.get(User.class, "anna").rename("Anna Schwarz");
                    directory.flush();
                    throw new IllegalStateException("on purpose");
                }));
        assertEquals(before, call(trail::head).number());
        run(() -> directory.get(Role.class, "flight").rename("Flight Director"));
        assertEquals("role", latest().kind());
        assertEquals(before + 1, call(trail::head).number());
    }

    @Test
    void readingLeavesNoTrace() {
        fill();
        long before = call(trail::head).number();
        call(() -> directory.all(User.class));
        assertEquals(before, call(trail::head).number());
    }

    @Test
    void pagesAreFilteredAndGoOn() {
        fill();
        var users = new AuditTrail.Query(
                Optional.of("admin"),
                Optional.of("create"),
                Optional.of("user"),
                Optional.of("anna"),
                Optional.empty(),
                9);
        assertEquals(1, call(() -> trail.page(users)).size());
        long head = call(trail::head).number();
        var older = new AuditTrail.Query(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(head), 1);
        assertEquals(head - 1, call(() -> trail.page(older)).getFirst().number());
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        fill();
        List<Callable<Void>> writers =
                IntStream.range(0, 8).mapToObj(this::writer).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }
        var verification = audit.verify();
        assertEquals(Optional.empty(), verification.firstBroken());
        assertEquals(call(trail::head).number(), verification.entries());
        assertTrue(verification.entries() >= 8 * 20);
    }

    @Test
    void tamperingInTheDatabaseIsFound() {
        fill();
        assertTrue(audit.verify().isIntact());
        sql("update audit_entry set actor = 'ben' where number = 2");
        assertEquals(Optional.of(2L), audit.verify().firstBroken());
        sql("delete from audit_entry where number >= 2");
        assertEquals(Optional.of(2L), audit.verify().firstBroken());
    }

    private Callable<Void> writer(int number) {
        return () -> {
            try (var entities = database.entities().getEntityManagerFactory().createEntityManager()) {
                for (int i = 0; i < 20; i++) {
                    entities.getTransaction().begin();
                    entities.persist(new Domain(new DomainId("d" + number + "-" + i), "Domain"));
                    entities.getTransaction().commit();
                }
            }
            return null;
        };
    }

    private void fill() {
        run(() -> {
            directory.add(new Domain(DOMAIN, "Control Centre"));
            directory.add(new User(ANNA, "Anna Weiss", SCOPE, "hash"));
            directory.add(new Role(new RoleId("flight"), "Flight", SCOPE));
            directory.add(new Loop(new LoopId("fd"), "Flight", SCOPE, new LoopAddress("239.0.0.1", 20001)));
        });
    }

    private AuditEvent latest() {
        return call(() -> trail.page(ALL)).stream()
                .map(AuditEntry::event)
                .toList()
                .getFirst();
    }

    private void sql(String statement) {
        run(() -> database.entities().createNativeQuery(statement).executeUpdate());
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
