package org.voxyard.infrastructure.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.infrastructure.security.TestProvider.token;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;

/** Against a small provider in this process, with a key of its own. */
class OidcProviderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private TestProvider elsewhere;
    private OidcProvider provider;

    @BeforeEach
    void start() throws IOException {
        elsewhere = new TestProvider(issuer -> "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/keys\"}");
        provider = provider(elsewhere);
    }

    @AfterEach
    void stop() {
        elsewhere.close();
    }

    @Test
    void aTokenThatTheProviderSignedForUsNamesAnAccount() throws GeneralSecurityException {
        Account account = provider.verify(token("RS256", "k1", claims())).orElseThrow();
        assertEquals(
                new Account(
                        new UserId("zoe"),
                        "Zoë Berg",
                        new DomainId("site"),
                        Access.AUDITOR,
                        Set.of(new RoleId("flight"))),
                account);
        assertTrue(provider.verify(token("RS256", "k1", claims())).isPresent());
        assertEquals(1, elsewhere.fetches());
    }

    @Test
    void aTokenForSomebodyElseIsNotBelieved() throws GeneralSecurityException {
        refused(token("RS256", "k1", claims().replace("voxyard", "another")));
        refused(token("RS256", "k1", claims().replace("/realm", "/other")));
    }

    @Test
    void aTokenHoldsInItsTimeOnly() throws GeneralSecurityException {
        refused(token("RS256", "k1", claims().replace(exp(600), exp(-61))));
        refused(token("RS256", "k1", claims().replace(exp(600), "\"x\":1")));
        refused(token("RS256", "k1", claims().replace(exp(600), exp(600) + ",\"nbf\":" + (seconds() + 61))));
    }

    @Test
    void aTokenThatWasChangedOrNotSignedIsNotBelieved() throws GeneralSecurityException {
        String good = token("RS256", "k1", claims());
        String[] parts = good.split("\\.", -1);
        refused(parts[0] + "." + TestProvider.encode(claims().replace("zoe", "admin")) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(token("none", "k1", claims()));
        refused(token("HS256", "k1", claims()));
        refused(token("ES256", "k1", claims()));
        refused(token("RS256", "another", claims()));
    }

    @Test
    void whatIsNoTokenIsNone() {
        for (String text : new String[] {"", "x", "..", "a.b.c", "e30.e30.e30", "W10.W10.W10", "x".repeat(20_000)}) {
            refused(text);
        }
    }

    @Test
    void unknownKeysAreAskedForOnceInAWhile() throws GeneralSecurityException {
        for (int i = 0; i < 5; i++) {
            refused(token("RS256", "unknown" + i, claims()));
        }
        assertEquals(1, elsewhere.fetches());
    }

    @Test
    void aDescriptionThatSpeaksOfAnotherIssuerIsNotBelieved() throws Exception {
        try (TestProvider impostor = new TestProvider(
                issuer -> "{\"issuer\":\"https://id.example.org\",\"jwks_uri\":\"" + issuer + "/keys\"}")) {
            String claims = claims().replace(elsewhere.issuer(), impostor.issuer());
            assertEquals(Optional.empty(), provider(impostor).verify(token("RS256", "k1", claims)));
            assertEquals(0, impostor.fetches());
        }
    }

    private void refused(String token) {
        assertEquals(Optional.empty(), provider.verify(token), token);
    }

    private String claims() {
        return "{\"iss\":\"" + elsewhere.issuer() + "\",\"aud\":[\"voxyard\"]," + exp(600)
                + ",\"preferred_username\":\"zoe\",\"name\":\"Zoë Berg\",\"groups\":[\"auditors\",\"flight\"]}";
    }

    private static String exp(long inSeconds) {
        return "\"exp\":" + (seconds() + inSeconds);
    }

    private static long seconds() {
        return NOON.getEpochSecond();
    }

    private static OidcProvider provider(TestProvider elsewhere) {
        GroupRights groups = GroupRights.parse("auditors=access:auditor;flight=role:flight");
        OidcSettings settings = new OidcSettings(
                elsewhere.issuerAddress(), "voxyard", "preferred_username", "groups", groups, "site", Optional.empty());
        return new OidcProvider(settings, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
