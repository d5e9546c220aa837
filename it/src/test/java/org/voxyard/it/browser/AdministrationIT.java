package org.voxyard.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.Eventually.eventually;

import com.microsoft.playwright.Playwright;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;

/** An administrator at work in a real browser. */
@ExtendWith(RunningServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class AdministrationIT {
    private static final int UNUSED_HZ = 1000;

    private final Server server;
    private Playwright playwright;
    private AdminPage admin;

    AdministrationIT(Server server) {
        this.server = server;
    }

    @BeforeAll
    void signIn() {
        playwright = Playwright.create();
        admin = open().signIn("admin", "demo");
        admin.awaitSignedIn();
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void aNewLoopThatIsGrantedInTheMatrixIsOnTheOperatorsConsoleUntilItIsDeleted() {
        createLoop("BOOSTER", "239.192.9.1");
        admin.go("domains/demo/permissions", "Permissions").cycle("guest", "BOOSTER");
        assertEquals("BOOSTER, Guest: Monitor", admin.permission("guest", "BOOSTER"));
        admin.screenshot("admin-matrix");
        try (ConsolePage guest = new ConsolePage(Chromium.launch(playwright, UNUSED_HZ)).open(server.http())) {
            guest.signIn("guest");
            eventually("the guest has the new loop", () -> guest.hasLoop("BOOSTER"));
            deleteLoop("BOOSTER");
            eventually("the guest's console has lost it", () -> !guest.hasLoop("BOOSTER"));
        }
    }

    @Test
    void whatTheServerRefusesIsSaidAtTheField() {
        admin.go("domains/demo/loops", "Loops").beginEntry();
        admin.fill("name", "Nowhere").fill("multicast.group", "10.0.0.1").fill("multicast.port", "21900");
        admin.save();
        assertEquals(List.of("Must be an IPv4 multicast address, 224.0.0.0 to 239.255.255.255."), admin.fieldErrors());
        assertEquals("multicast.group", admin.focusedField());
        admin.screenshot("admin-field-error");
        admin.fill("multicast.group", "239.192.9.3").fill("id", "NOWHERE");
        admin.save();
        admin.awaitEntry("NOWHERE");
        deleteLoop("NOWHERE");
    }

    @Test
    void aDeletionThatIsNotConfirmedDeletesNothing() {
        admin.go("domains/demo/loops", "Loops").awaitEntry("FLIGHT");
        admin.delete("FLIGHT");
        admin.cancelByEscape();
        assertTrue(admin.hasEntry("FLIGHT"));
    }

    @Test
    void whoIsOvertakenByAnotherAdministratorSeesWhatChangedAndDecides() {
        createLoop("RETRO", "239.192.9.2");
        admin.edit("RETRO");
        Rival rival = new Rival(server);
        rival.rename("loops/RETRO", "Retrofire");
        admin.fill("name", "Retro").save();
        assertTrue(admin.meanwhile().contains("Retrofire"), admin.meanwhile());
        admin.save();
        eventually(
                "the administrator's own name is stored",
                () -> rival.name("loops/RETRO").equals("Retro"));
        deleteLoop("RETRO");
    }

    @Test
    void theTestToneComesBackFromALoopThatWorks() {
        admin.go("domains/demo/loops", "Loops").awaitEntry("CAPCOM");
        admin.edit("CAPCOM");
        assertTrue(admin.testLoop().contains("came back"), admin::testLoop);
    }

    @Test
    void theSearchLeavesOnlyWhatItFinds() {
        admin.go("domains/demo/users", "Users").awaitEntry("guest");
        admin.search("fli");
        admin.awaitNoEntry("guest");
        assertTrue(admin.hasEntry("flight"));
    }

    @Test
    void anOperatorAndAWrongPasswordAreSentAway() {
        try (AdminPage page = open()) {
            assertEquals(
                    "This account administers nothing. Operators use the console.",
                    page.signIn("flight", "demo").refusal());
            assertEquals(
                    "The user name, the password or the token is wrong, or it has ended.",
                    page.signIn("admin", "wrong-password").refusal());
        }
    }

    @Test
    void theDirectoryIsShownWithoutAnErrorAndAsksNoForeignHost() {
        try (AdminPage page = open()) {
            page.signIn("admin", "demo").awaitSignedIn();
            page.go("domains", "Domains").go("domains/demo/roles", "Roles").go("domains/demo/projects", "Projects");
            page.go("domains/demo/permissions", "Permissions");
            page.screenshot("admin");
            assertEquals(List.of(), page.faults().all());
        }
    }

    private AdminPage open() {
        return new AdminPage(Chromium.launch(playwright, UNUSED_HZ)).open(server.http());
    }

    private void createLoop(String id, String group) {
        admin.go("domains/demo/loops", "Loops").beginEntry();
        admin.fill("id", id).fill("name", id).fill("multicast.group", group).fill("multicast.port", "21900");
        admin.save();
        admin.awaitEntry(id);
    }

    private void deleteLoop(String id) {
        admin.go("domains/demo/loops", "Loops").awaitEntry(id);
        admin.delete(id);
        admin.confirm();
        admin.awaitNoEntry(id);
        assertFalse(admin.hasEntry(id));
    }
}
