package org.voxyard.application.demo;

import static org.voxyard.domain.loop.Permission.RECV;
import static org.voxyard.domain.loop.Permission.SEND;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.voxyard.application.DirectoryService;
import org.voxyard.application.LoopDirectoryService;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;

/** The small flight control room that the demo shows: its facts are fixed, documents and tests rely on them. */
@Singleton
public final class DemoContent {
    /** Everything of the demo is in this domain. */
    public static final DomainId DOMAIN = new DomainId("demo");

    private static final Scope SCOPE = Scope.of(DOMAIN, new ProjectId("mission"));
    private static final String PASSWORD = "demo";

    private final Directory directory;
    private final DirectoryService entries;
    private final LoopDirectoryService loops;
    private final Transactions transactions;

    @Inject
    public DemoContent(
            Directory directory, DirectoryService entries, LoopDirectoryService loops, Transactions transactions) {
        this.directory = directory;
        this.entries = entries;
        this.loops = loops;
        this.transactions = transactions;
    }

    /** Whether the database holds the demo, and with it accounts whose password everybody knows. */
    public boolean exists() {
        return transactions.call(
                () -> directory.find(Domain.class, DOMAIN.value()).isPresent());
    }

    /** Makes the demo, whole or not at all, unless it is there. */
    public void make() {
        if (!exists()) {
            transactions.run(this::makeAll);
        }
    }

    private void makeAll() {
        entries.createDomain(DOMAIN, "Demo");
        entries.createProject(SCOPE.project().orElseThrow(), "Mission", DOMAIN);
        makeLoops();
        makePeople();
        makeUser("admin", "Administrator", Map.of());
    }

    private void makeLoops() {
        makeLoop("FLIGHT", 1);
        makeLoop("CAPCOM", 2);
        makeLoop("GNC", 3);
        makeLoop("EECOM", 4);
        makeLoop("AG1", 5);
        makeLoop("PAO", 6);
    }

    private void makePeople() {
        makeUser(
                "flight",
                "Flight Director",
                Map.of("FLIGHT", SEND, "CAPCOM", SEND, "GNC", SEND, "EECOM", SEND, "AG1", RECV, "PAO", RECV));
        makeUser(
                "capcom",
                "Capsule Communicator",
                Map.of("FLIGHT", SEND, "CAPCOM", SEND, "AG1", SEND, "GNC", RECV, "EECOM", RECV));
        makeUser("eecom", "Electrical Officer", Map.of("EECOM", SEND, "FLIGHT", SEND, "CAPCOM", RECV));
        makeUser("pao", "Public Affairs Officer", Map.of("PAO", SEND, "FLIGHT", RECV, "AG1", RECV));
        makeUser("guest", "Guest", Map.of("PAO", RECV));
    }

    private void makeLoop(String name, int number) {
        loops.createLoop(new LoopId(name), name, SCOPE, new LoopAddress("239.192.7." + number, 20_000 + number));
    }

    private void makeUser(String id, String name, Map<String, Permission> rights) {
        RoleId role = new RoleId(id);
        entries.createUser(new UserId(id), name, scopeOf(role), PASSWORD);
        entries.createRole(role, name, scopeOf(role));
        entries.admit(new UserId(id), role);
        rights.forEach((loop, permission) -> entries.grant(role, new LoopId(loop), permission));
    }

    private static Scope scopeOf(RoleId role) {
        return role.equals(Role.ADMIN) ? Scope.of(DOMAIN) : SCOPE;
    }
}
