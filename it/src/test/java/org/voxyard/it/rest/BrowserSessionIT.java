package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/** A browser that signs in at the web admin and uses the API with its cookie. */
@ExtendWith(RunningServer.class)
class BrowserSessionIT {
    private static final String[] OWN_PAGE = {"Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors"};

    private final RestClient browser;

    BrowserSessionIT(Server server) {
        this.browser = RestClient.stranger(server);
    }

    @Test
    void aCookieSignsTheBrowserInUntilItSignsOut() {
        String cookie = cookie(signIn("admin"));
        Answer me = browser.send("GET", "session", "", "", with(cookie)).expect(200);
        assertEquals("administrator", me.json().getString("access"));
        browser.send("GET", "counters", "", "", with(cookie)).expect(200);
        Answer out = browser.send("DELETE", "session", "", "", with(cookie)).expect(204);
        assertTrue(out.header("Set-Cookie").contains("Max-Age=0"));
        browser.send("GET", "counters", "", "", with(cookie)).expect(401);
    }

    @Test
    void theCookieIsForNoScriptAndNoOtherSite() {
        String header = signIn("admin").header("Set-Cookie");
        assertTrue(
                header.contains("HttpOnly") && header.contains("SameSite=Strict") && header.contains("Path=/"), header);
        Answer behindProxy = browser.post(
                        "session", document("admin", "demo"), "Sec-Fetch-Site", "same-origin", "Origin", "http://x")
                .expect(201);
        assertFalse(behindProxy.header("Set-Cookie").contains("Domain="));
    }

    @Test
    void everySignInHasASecretOfItsOwnAndEndsTheOneBefore() {
        String first = cookie(signIn("admin"));
        Answer again =
                browser.post("session", document("admin", "demo"), with(first)).expect(201);
        assertNotEquals(first, cookie(again));
        browser.send("GET", "session", "", "", with(first)).expect(401);
        browser.send("GET", "session", "", "", with(cookie(again))).expect(200);
    }

    @Test
    void aSecretThatTheServerDidNotMakeIsNone() {
        String planted = "voxyard-local=" + "0".repeat(64);
        browser.send("GET", "session", "", "", with(planted)).expect(401);
        assertNotEquals(
                planted,
                cookie(browser.post("session", document("admin", "demo"), with(planted))
                        .expect(201)));
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() {
        String cookie = cookie(signIn("admin"));
        String domain = "{\"name\":\"Forged\"}";
        browser.post("domains", domain, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                .expect(403);
        browser.post("domains", domain, "Cookie", cookie, "Origin", "https://evil.example")
                .expect(403);
        browser.post("domains", domain, "Cookie", cookie).expect(403);
        browser.post("session", document("admin", "demo"), "Sec-Fetch-Site", "cross-site")
                .expect(403);
    }

    @Test
    void aScriptIsNotAskedForBasicCredentials() {
        Answer answer = browser.send("GET", "session", "", "", OWN_PAGE).expect(401);
        assertEquals("Bearer realm=\"Voxyard\"", answer.header("WWW-Authenticate"));
    }

    @Test
    void guessingIsSlowedDownHereToo() {
        for (int i = 0; i < 5; i++) {
            browser.post("session", document("guessed-at", "wrong"), OWN_PAGE).expect(401);
        }
        Answer answer = browser.post("session", document("guessed-at", "wrong"), OWN_PAGE)
                .expect(429);
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1);
    }

    @Test
    void aSignInWithoutItsFieldsIsNone() {
        browser.post("session", "{}", OWN_PAGE).expect(400);
        browser.send("GET", "session", "", "").expect(401);
    }

    @Test
    void withoutAnIdentityProviderThereIsNoDoorToOne() {
        assertEquals(204, browser.get("/openid/provider").status());
        assertEquals(404, browser.get("/openid/sign-in").status());
        assertEquals(404, browser.get("/openid/return?code=x&state=y").status());
        assertEquals(404, browser.get("/openid/sign-out").status());
    }

    private Answer signIn(String user) {
        return browser.post("session", document(user, "demo"), OWN_PAGE).expect(201);
    }

    private static String[] with(String cookie) {
        return new String[] {"Cookie", cookie, OWN_PAGE[0], OWN_PAGE[1], OWN_PAGE[2], OWN_PAGE[3]};
    }

    private static String cookie(Answer answer) {
        String header = answer.header("Set-Cookie");
        return header.substring(0, header.indexOf(';'));
    }

    private static String document(String user, String password) {
        return "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}";
    }
}
