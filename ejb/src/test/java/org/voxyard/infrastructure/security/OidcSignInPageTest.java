package org.voxyard.infrastructure.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.application.port.SignInPage;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.SignInAttempt;

/** The code flow with a provider in this process, whose token endpoint answers what each test says. */
class OidcSignInPageTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String RETURN = "https://voxyard.example.org/openid/return";

    private final SignInAttempt attempt = SignInAttempt.begin();
    private TestProvider elsewhere;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        elsewhere = new TestProvider(OidcSignInPageTest::description);
    }

    @AfterEach
    void stop() {
        elsewhere.close();
    }

    @Test
    void theBrowserIsSentAwayWithAllThatBindsItsReturnToThisAttempt() {
        URI address = page("").address(attempt).orElseThrow();
        assertEquals("/realm/authorize", address.getPath());
        assertEquals(
                Map.of(
                        "kc_locale", "en",
                        "response_type", "code",
                        "client_id", "voxyard",
                        "redirect_uri", RETURN,
                        "scope", "openid profile",
                        "state", attempt.state(),
                        "nonce", attempt.nonce(),
                        "code_challenge", attempt.codeChallenge(),
                        "code_challenge_method", "S256"),
                fields(address.getRawQuery()));
    }

    @Test
    void aCodeIsRedeemedWithTheVerifierAndTheSecret() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s:cret\n");
        answer(claims("voxyard", attempt.nonce(), ""));
        var account = page(secret.toString()).redeem(attempt, "c0de").orElseThrow();
        assertEquals(new UserId("zoe"), account.user());
        Map<String, String> form = fields(elsewhere.form());
        assertEquals("c0de", form.get("code"));
        assertEquals(attempt.codeVerifier(), form.get("code_verifier"));
        assertEquals(RETURN, form.get("redirect_uri"));
        assertEquals(Optional.of("Basic dm94eWFyZDpzJTNBY3JldA=="), elsewhere.authorization());
    }

    @Test
    void aTokenForAnotherAttemptOrAnotherClientSignsNobodyIn() throws Exception {
        refused(claims("voxyard", SignInAttempt.begin().nonce(), ""));
        refused(claims("voxyard", "", ""));
        refused(claims("another", attempt.nonce(), ""));
        refused(claims("voxyard", attempt.nonce(), ",\"azp\":\"another\""));
        refused(claims("voxyard\",\"another", attempt.nonce(), ""));
    }

    @Test
    void aProviderThatAnswersNonsenseSignsNobodyIn() {
        elsewhere.serve("/realm/token", "[]");
        assertEquals(Optional.empty(), page("").redeem(attempt, "c0de"));
    }

    @Test
    void theSessionAtTheProviderIsEndedThere() {
        assertEquals(
                elsewhere.issuer() + "/logout?client_id=voxyard",
                page("").farewell().orElseThrow().toString());
    }

    @Test
    void browsersComeBackToTheAgreedPathOverTlsOnly() {
        for (String address :
                new String[] {"http://voxyard.example.org/openid/return", "https://voxyard.example.org/"}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> settings(Map.of("redirect.uri", address)));
            assertTrue(refused.getMessage().startsWith("VOXYARD_OIDC_REDIRECT_URI"), refused.getMessage());
        }
        assertTrue(settings(Map.of()).isEmpty());
    }

    private void refused(String claims) throws GeneralSecurityException, IOException {
        try (TestProvider another = new TestProvider(OidcSignInPageTest::description)) {
            elsewhere.close();
            elsewhere = another;
            answer(claims.replaceAll("http://127.0.0.1:\\d+/realm", another.issuer()));
            assertEquals(Optional.empty(), page("").redeem(attempt, "c0de"), claims);
            assertTrue(elsewhere.form().contains("c0de"));
        }
    }

    private void answer(String claims) throws GeneralSecurityException {
        String token = TestProvider.token("RS256", "k1", claims);
        elsewhere.serve("/realm/token", "{\"access_token\":\"x\",\"id_token\":\"" + token + "\"}");
    }

    private String claims(String audience, String nonce, String more) {
        return "{\"iss\":\"" + elsewhere.issuer() + "\",\"aud\":[\"" + audience + "\"],\"exp\":"
                + (NOON.getEpochSecond() + 60) + ",\"nonce\":\"" + nonce + "\",\"preferred_username\":\"zoe\"" + more
                + "}";
    }

    private SignInPage page(String secretFile) {
        OidcSettings settings = OidcSettings.read(name -> Optional.ofNullable(Map.of(
                                        "voxyard.oidc.issuer",
                                        elsewhere.issuer(),
                                        "voxyard.oidc.audience",
                                        "voxyard",
                                        "voxyard.oidc.redirect.uri",
                                        RETURN,
                                        "voxyard.oidc.client.secret.file",
                                        secretFile)
                                .get(name))
                        .filter(value -> !value.isEmpty()))
                .orElseThrow();
        OidcProvider provider = new OidcProvider(settings, Clock.fixed(NOON, ZoneOffset.UTC));
        return new OidcSignInPage(provider, settings.client().orElseThrow());
    }

    private static Optional<OidcClientSettings> settings(Map<String, String> values) {
        return OidcClientSettings.read(
                name -> Optional.ofNullable(values.get(name.substring("voxyard.oidc.".length()))),
                URI.create("https://id.example.org"),
                "voxyard");
    }

    private static String description(String issuer) {
        return "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\",\"authorization_endpoint\":\""
                + issuer + "/authorize?kc_locale=en\",\"token_endpoint\":\"" + issuer
                + "/token\",\"end_session_endpoint\":\"" + issuer + "/logout\"}";
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decode(field[0]), field -> decode(field[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
