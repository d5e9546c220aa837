package org.voxyard.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;

/** The matrix of permissions of a large domain: 240 loops and 40 roles. */
@ExtendWith(RunningServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class PermissionMatrixIT {
    private static final int UNUSED_HZ = 1000;
    private static final int LOOPS = 240;
    private static final int ROLES = 40;
    /** Some hundreds are in sight; all are 9600. */
    private static final int MOST_CELLS = 3000;
    /** Computing time, whatever else the machine does; it takes some 300 ms. */
    private static final Duration MOST_WORK = Duration.ofSeconds(5);

    private final Server server;
    private final Rival rival;
    private Playwright playwright;
    private AdminPage admin;

    PermissionMatrixIT(Server server) {
        this.server = server;
        rival = new Rival(server);
    }

    @BeforeAll
    void openTheMatrix() {
        rival.importDomain(domain(loops(), roles()));
        playwright = Playwright.create();
        admin = new AdminPage(Chromium.launch(playwright, UNUSED_HZ)).open(server.http());
        admin.signIn("admin", "demo").awaitSignedIn();
    }

    @AfterAll
    void removeTheDomain() {
        playwright.close();
        rival.importDomain(domain("", ""));
        rival.delete("domains/big");
    }

    @Test
    void aLargeMatrixIsThereAtOnceScrollsAndIsEditedInBulk() {
        Duration before = admin.computed();
        admin.go("domains/big/permissions", "Permissions").await(".matrix[aria-busy=false] .cell[data-p=recv]");
        assertIsQuick(before);

        Duration atRest = admin.computed();
        admin.evaluate(
                "async () => { const matrix = document.querySelector('.matrix');"
                        + " for (let step = 0; step < 120; step++) { matrix.scrollTop += 60; await new Promise(requestAnimationFrame); } }");
        admin.await(".cell[data-loop=L239]");
        assertIsQuick(atRest);

        admin.press("[data-row='239']").press("[data-set=send]").press("[data-apply]");
        admin.await(".pending:has-text('Everything is saved')");
        assertEquals(ROLES, rival.count("permissions?loop=L239&limit=500"));
        assertEquals("Loop 239, Role 00: Talk", admin.permission("R00", "L239"));
        assertEquals(List.of(), admin.faults().all());
    }

    private void assertIsQuick(Duration since) {
        Duration work = admin.computed().minus(since);
        assertTrue(work.compareTo(MOST_WORK) < 0, "computed for " + work);
        assertTrue(admin.count(".cell") < MOST_CELLS, admin.count(".cell") + " cells exist");
    }

    private static String domain(String loops, String roles) {
        return """
                {"format":"voxyard-domain/1","domain":{"id":"big","name":"Big"},"projects":[],"users":[],"loops":[%s],"roles":[%s]}""".formatted(loops, roles);
    }

    private static String loops() {
        return joined(LOOPS, at -> """
                {"id":"L%1$03d","name":"Loop %1$03d","multicast":{"group":"239.193.0.%2$d","port":%3$d}}""".formatted(at, at + 1, 22_000 + at));
    }

    /** Each may hear every second loop. */
    private static String roles() {
        return joined(ROLES, at ->
                """
                {"id":"R%1$02d","name":"Role %1$02d","permissions":{%2$s}}""".formatted(at, joined(LOOPS / 2, loop -> "\"L%03d\":\"recv\"".formatted(loop * 2))));
    }

    private static String joined(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
    }
}
