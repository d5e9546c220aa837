package org.voxyard.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Playwright;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.voxyard.it.Server;

/** People who sign in to the administration at an identity provider's page: a provider in this process, a server of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class ProviderSignInIT {
    private static final Path DATA = Path.of("target/data-provider").toAbsolutePath();
    private static final Path SECRET = Path.of("target/provider-secret").toAbsolutePath();

    private SmallProvider provider;
    private Server server;

    @BeforeAll
    void start() throws Exception {
        provider = new SmallProvider();
        Files.writeString(SECRET, SmallProvider.SECRET + "\n");
        server = Server.startFresh(DATA, this::settings);
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
    }

    @Test
    void whoComesBackFromTheProviderIsSignedInUntilTheSignOut() throws Exception {
        provider.expect("zoe", "auditors");
        Visitor zoe = new Visitor();
        HttpResponse<String> back = zoe.get(Visitor.target(zoe.get(at("openid/sign-in"))));
        HttpResponse<String> in = zoe.get(Visitor.target(back));
        assertEquals(303, in.statusCode());
        assertEquals(at("admin/?signed-in=done"), Visitor.target(in));
        var caller = Json.createReader(
                        new StringReader(zoe.get(at("api/v1/session")).body()))
                .readObject();
        assertEquals("zoe", caller.getString("user"));
        assertEquals("auditor", caller.getString("access"));
        assertEquals(204, zoe.delete(at("api/v1/session")).statusCode());
        assertEquals(401, zoe.get(at("api/v1/session")).statusCode());
        assertEquals(
                provider.issuer() + "/logout?client_id=voxyard",
                Visitor.target(zoe.get(at("openid/sign-out"))).toString());
        assertFalse(Files.readString(server.log()).contains(SmallProvider.SECRET));
    }

    @Test
    void aReturnThatThisBrowserHasNotBegunSignsNobodyIn() {
        provider.expect("zoe", "auditors");
        Visitor zoe = new Visitor();
        URI back = Visitor.target(zoe.get(Visitor.target(zoe.get(at("openid/sign-in")))));
        refused(new Visitor(), back);
        Visitor mallory = new Visitor();
        URI hers = Visitor.target(mallory.get(Visitor.target(mallory.get(at("openid/sign-in")))));
        refused(mallory, at("openid/return?code=x&state=y"));
        Visitor victim = new Visitor();
        victim.get(at("openid/sign-in"));
        refused(victim, hers);
    }

    @Test
    void aStolenCodeIsWorthNothingInAnotherAttempt() {
        provider.expect("zoe", "auditors");
        Visitor zoe = new Visitor();
        URI back = Visitor.target(zoe.get(Visitor.target(zoe.get(at("openid/sign-in")))));
        Visitor thief = new Visitor();
        URI own = Visitor.target(thief.get(Visitor.target(thief.get(at("openid/sign-in")))));
        String state = own.getRawQuery().replaceAll(".*state=", "");
        refused(thief, URI.create(back.toString().replaceAll("state=.*", "state=" + state)));
    }

    @Test
    void whoSaysNoAtTheProviderOrHasAnAccountOfOursIsRefused() {
        provider.expect("", "");
        refuseAtReturn();
        provider.expect("admin", "admins");
        refuseAtReturn();
        provider.expect("x".repeat(65), "admins");
        refuseAtReturn();
    }

    @Test
    void theAdministrationOffersTheProviderAndSignsOutThereToo() {
        provider.expect("ada", "admins");
        try (Playwright playwright = Playwright.create();
                AdminPage page = new AdminPage(Chromium.launch(playwright, 1000)).open(server.http())) {
            page.screenshot("admin-provider");
            page.signInAt("Small");
            page.awaitSignedIn();
            page.signOut();
            page.awaitText("You are signed out");
            provider.expect("oscar", "operators");
            page.open(server.http()).signInAt("Small");
            assertEquals("This account administers nothing", page.refusal());
            assertEquals(List.of(), page.faults().all());
        }
    }

    private void refuseAtReturn() {
        Visitor visitor = new Visitor();
        refused(visitor, Visitor.target(visitor.get(Visitor.target(visitor.get(at("openid/sign-in"))))));
    }

    private void refused(Visitor visitor, URI back) {
        assertEquals(at("admin/?signed-in=refused"), Visitor.target(visitor.get(back)), back.toString());
        assertEquals(401, visitor.get(at("api/v1/session")).statusCode());
        assertTrue(back.toString().startsWith(at("openid/return").toString()));
    }

    private URI at(String path) {
        return server.http().resolve(path);
    }

    private Map<String, String> settings(URI address) {
        provider.register(address.resolve("openid/return"));
        return Map.of(
                "VOXYARD_OIDC_ISSUER",
                provider.issuer().toString(),
                "VOXYARD_OIDC_AUDIENCE",
                SmallProvider.CLIENT,
                "VOXYARD_OIDC_CLIENT_SECRET_FILE",
                SECRET.toString(),
                "VOXYARD_OIDC_REDIRECT_URI",
                address.resolve("openid/return").toString(),
                "VOXYARD_OIDC_NAME",
                "Small",
                "VOXYARD_OIDC_DOMAIN",
                "demo",
                "VOXYARD_OIDC_GROUPS",
                "auditors=access:auditor; admins=access:administrator");
    }
}
