package org.voxyard.infrastructure.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
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
    private static final KeyPair KEY = keyPair();

    private HttpServer server;
    private String issuer;
    private OidcProvider provider;
    private int fetches;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
        serve("/realm/.well-known/openid-configuration", "{\"jwks_uri\":\"" + issuer + "/keys\"}");
        serve("/realm/keys", "{\"keys\":[" + key() + "]}");
        server.start();
        GroupRights groups = GroupRights.parse("auditors=access:auditor;flight=role:flight");
        provider = new OidcProvider(
                new OidcSettings(URI.create(issuer), "voxyard", "preferred_username", "groups", groups, "site"),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.stop(0);
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
        assertEquals(1, fetches);
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
        refused(parts[0] + "." + encode(claims().replace("zoe", "admin")) + "." + parts[2]);
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
        assertEquals(1, fetches);
    }

    private void refused(String token) {
        assertEquals(Optional.empty(), provider.verify(token), token);
    }

    private String claims() {
        return "{\"iss\":\"" + issuer + "\",\"aud\":[\"voxyard\"]," + exp(600)
                + ",\"preferred_username\":\"zoe\",\"name\":\"Zoë Berg\",\"groups\":[\"auditors\",\"flight\"]}";
    }

    private static String exp(long inSeconds) {
        return "\"exp\":" + (seconds() + inSeconds);
    }

    private static long seconds() {
        return NOON.getEpochSecond();
    }

    private static String token(String algorithm, String key, String claims) throws GeneralSecurityException {
        String signed = encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key + "\"}") + "." + encode(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KEY.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String key() {
        RSAPublicKey key = (RSAPublicKey) KEY.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"k1\",\"use\":\"sig\",\"n\":\"" + number(key.getModulus()) + "\",\"e\":\""
                + number(key.getPublicExponent()) + "\"}";
    }

    private static String number(BigInteger value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value.toByteArray());
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            fetches += path.endsWith("keys") ? 1 : 0;
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
