package org.voxyard.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.Eventually.eventually;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.GroupEar;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.media.api.LoopAddress;

/** Every page of the administration does what it is there for, and nothing goes wrong on it. */
@ExtendWith(RunningServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class AdministrationPagesIT {
    private static final int UNUSED_HZ = 1000;
    private static final LoopAddress EECOM = new LoopAddress("239.192.7.4", 20_004);

    private final Server server;
    private final Rival rival;
    private Playwright playwright;
    private AdminPage admin;
    private ConsolePage flight;

    AdministrationPagesIT(Server server) {
        this.server = server;
        rival = new Rival(server);
    }

    @BeforeAll
    void signIn() {
        playwright = Playwright.create();
        flight = new ConsolePage(Chromium.launch(playwright, UNUSED_HZ)).open(server.http());
        flight.signIn("flight");
        admin = new AdminPage(Chromium.launch(playwright, UNUSED_HZ)).open(server.http());
        admin.signIn("admin", "demo").awaitSignedIn();
    }

    @AfterEach
    void nothingWentWrongAndEverythingHasAName() {
        assertEquals(List.of(), admin.faults().all());
        assertEquals(List.of(), Accessibility.faults(admin));
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @Test
    void theLiveBoardShowsWhoSpeaksWhoIsSignedInAndHowTheNodeIs() {
        admin.go("live", "Live").await("va-board tr[data-live] td.talkers svg");
        admin.await(".latest li:has-text('Flight Director signed in')");
        admin.awaitPlot("va-legs tr:has-text('flight') .plot");
        admin.awaitPlot(".gauges li:has-text('Late ticks')");
        admin.screenshot("admin-live");
    }

    @Test
    void whoIsDisconnectedOnThePageOfSessionsIsGone() {
        try (ConsolePage pao = new ConsolePage(Chromium.launch(playwright, UNUSED_HZ)).open(server.http())) {
            pao.signIn("pao");
            admin.go("sessions", "Sessions").await("tr:has-text('Public Affairs Officer')");
            admin.press("tr:has-text('Public Affairs Officer') [data-disconnect]")
                    .confirm();
            admin.awaitGone("tr:has-text('Public Affairs Officer')");
            eventually("the server has ended the session", () -> rival.count("sessions?user=pao") == 0);
        }
    }

    @Test
    void theEndpointOfAnOperatorIsShownWithLossAndRoundTrip() {
        admin.go("endpoints", "Endpoints").awaitPlot("tr:has-text('flight') .plot:has-text('%')");
        admin.awaitPlot("tr:has-text('flight') .plot:has-text('ms')");
        admin.press("th button:has-text('Loss')").await("th[aria-sort=descending]:has-text('Loss')");
    }

    @Test
    void theRulesTellWhyAGuestMayNotTalk() {
        admin.go("explain?user=guest&loop=PAO", "Explain").await("tr[data-rule=right-to-talk]");
        assertTrue(admin.read("tr[data-rule=right-to-talk]").contains("but not talk"));
    }

    @Test
    void aChangedFileIsImportedAfterItsDifferencesWereShown() throws IOException {
        Path file = admin.go("transfer", "Import and export")
                .await("select[name=domain]")
                .choose("select", "demo")
                .download("[data-export]");
        Path changed = Files.writeString(
                Path.of("target", "changed.json").toAbsolutePath(),
                Files.readString(file).replace("Electrical Officer", "Electric Officer"));
        admin.give("[data-file]", changed).await("tr[data-action=changed]:has-text('Electric Officer')");
        assertEquals("Electrical Officer", rival.name("users/eecom"));
        admin.press("[data-import]").await(".message:has-text('is what the document says')");
        assertEquals("Electric Officer", rival.name("users/eecom"));
        rival.rename("users/eecom", "Electrical Officer");
        rival.rename("roles/eecom", "Electrical Officer");
    }

    @Test
    void aSoundFileIsPlayedIntoALoop() throws Exception {
        try (GroupEar ear = new GroupEar(EECOM)) {
            admin.go("announcements?loop=EECOM", "Announcements").give("[data-file]", ToneFile.write(500));
            admin.press("[data-play]").await("tr:has-text('recording'):has-text('2.0')");
            assertEquals(50, ear.hear(50).size());
        }
        admin.choose("[name=clip]", "gnc-1");
        admin.press("[data-play]").await("tr:has-text('gnc-1')");
    }

    @Test
    void aWebhookShowsItsSecretOnceSendsSignedEventsAndIsDeleted() throws IOException {
        try (HookServer hook = new HookServer()) {
            admin.go("webhooks", "Webhooks").press("[data-new]").enter("[open] [name=url]", hook.address());
            admin.press("[open] [data-make]").await("[open] [data-secret]");
            assertNotEquals("", admin.value("[data-secret]"));
            admin.press("[open] .primary").await("tr:has-text('" + hook.address() + "')");
            rival.rename("roles/guest", "Guest");
            rival.rename("roles/guest", "Visitor");
            rival.rename("roles/guest", "Guest");
            eventually("a signed event has come", hook::hasSignedEvent);
            admin.press("tr:has-text('" + hook.address() + "') [data-delete]").confirm();
            admin.awaitGone("tr:has-text('" + hook.address() + "')");
        }
    }

    @Test
    void aTokenShowsItsSecretOnceAndWorksUntilItIsRevoked() {
        admin.go("tokens", "Tokens").press("[data-new]").enter("[open] [name=name]", "Wall display");
        admin.press("[open] [data-make]").await("[open] [data-secret]");
        String bearer = "Bearer " + admin.value("[data-secret]");
        assertEquals(200, rival.status("loops", bearer));
        admin.press("[open] .primary")
                .press("tr:has-text('Wall display') [data-delete]")
                .confirm();
        admin.awaitGone("tr:has-text('Wall display')");
        assertEquals(401, rival.status("loops", bearer));
    }

    @Test
    void theAuditTellsWhoChangedWhatAndThatItIsAsItWasWritten() {
        rival.rename("roles/pao", "Named for the audit");
        rival.rename("roles/pao", "Public Affairs Officer");
        admin.go("audit", "Audit").await("tr:has-text('admin') ins:has-text('Named for the audit')");
        admin.press("[data-verify]").await("[data-outcome=heard]:has-text('are as they were written')");
    }

    @Test
    void theCountersCount() {
        String ticks = "tr[data-id=ticks] td.number";
        admin.go("counters", "Counters").await(ticks);
        String before = admin.read(ticks);
        eventually("the counter of ticks grows", () -> !admin.read(ticks).equals(before));
        admin.enter("[data-search]", "late").awaitGone("tr[data-id=ticks]");
    }

    @Test
    void thePageOfTheNodeTellsItsHealthAndItsSettings() {
        admin.go("node", "Health").await(".health dt:has-text('database')");
        admin.await("tr[data-id=VOXYARD_DEMO]:has-text('true')");
        admin.enter("[data-search]", "voxyard_demo").awaitGone("tr[data-id=VOXYARD_MEDIA_PORT]");
    }

    @Test
    void aNewDomainIsInTheTreeAndANewUserSignsInWithAResetPassword() {
        admin.go("domains", "Domains").beginEntry();
        admin.fill("id", "annex").fill("name", "Annex").save();
        admin.await("[role=treeitem][data-domain=annex]");
        admin.go("domains/annex/users", "Users").await(".empty").beginEntry();
        admin.fill("id", "ada")
                .fill("name", "Ada")
                .fill("password", "first-password")
                .save();
        admin.awaitEntry("ada");
        admin.edit("ada");
        String password = admin.press("[data-reset]").value("#new-password");
        admin.press("[data-set-password]").await(".message:has-text('Ada has a new password')");
        assertEquals(200, rival.status("session", Rival.basic("ada", password)));
        admin.keys("Escape");
        rival.delete("users/ada");
        rival.delete("domains/annex");
    }

    @Test
    void theDoctorLooksAtEverything() {
        admin.go("doctor", "Doctor").await("va-doctor tr:has-text('In order')");
    }

    @Test
    void theKeyboardReachesEverything() {
        admin.go("sessions", "Sessions").keys("?").await("dialog[open]:has-text('Keys')");
        admin.keys("Escape").awaitGone("dialog[open]");
        admin.keys("g", "d").await("va-pages h2:has-text('Domains')");
        admin.keys("/");
        assertTrue(admin.isAt("[data-search]"));
        admin.go("domains/demo/loops", "Loops").awaitEntry("FLIGHT");
        admin.press("h2").keys("n").await("dialog.drawer[open] [name=name]");
        admin.keys("Escape").awaitGone("dialog.drawer[open]");
    }
}
