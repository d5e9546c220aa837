package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/** Programs that use the API with a token instead of a password. */
@ExtendWith(RunningServer.class)
class TokensIT {
    private final Server server;
    private final RestClient admin;

    TokensIT(Server server) {
        this.server = server;
        this.admin = RestClient.of(server, "admin", "demo");
    }

    @Test
    void aTokenReadsAndEndsWhenItIsRevoked() {
        Answer made = make("read", "");
        String id = made.json().getString("id");
        assertTrue(made.header("Location").endsWith("/api/v1/tokens/" + id));
        RestClient program = program(made);
        program.get("counters").expect(200);
        program.get("users").expect(200);
        assertTrue(admin.get("tokens/" + id).expect(200).json().containsKey("lastUsedAt"));
        admin.delete("tokens/" + id).expect(204);
        program.get("counters").expect(401);
        admin.get("tokens/" + id).expect(404);
    }

    @Test
    void itsSecretIsShownOnce() {
        Answer made = make("read", "");
        String secret = made.json().getString("secret");
        assertTrue(secret.startsWith("vxt_" + made.json().getString("id") + "_"));
        String list = admin.get("tokens?user=admin&limit=500").expect(200).raw().body();
        assertTrue(list.contains(made.json().getString("id")));
        assertFalse(list.contains(secret));
        assertFalse(list.contains("\"secret\""));
    }

    @Test
    void aTokenForReadingChangesNothing() {
        RestClient program = program(make("read", ""));
        assertEquals(
                "forbidden",
                program.post("domains", "{\"name\":\"x\"}").expect(403).problem());
        program.delete("users/pao", "If-Match", "*").expect(403);
    }

    @Test
    void aTokenForOperatingReadsNoCounters() {
        program(make("operate", "")).get("counters").expect(403);
    }

    @Test
    void noTokenMakesTokens() {
        RestClient program = program(make("administer", ""));
        program.get("counters").expect(200);
        program.post("tokens", document("administer", "")).expect(403);
    }

    @Test
    void anOperatorHasTokensOfHisOwn() {
        RestClient pao = RestClient.of(server, "pao", "demo");
        Answer own = pao.post("tokens", document("operate", "")).expect(201);
        assertEquals("pao", own.json().getString("user"));
        assertEquals(
                1, pao.get("tokens").expect(200).json().getJsonArray("items").size());
        pao.post("tokens", document("read", ",\"user\":\"admin\"")).expect(403);
        pao.delete("tokens/" + own.json().getString("id")).expect(204);
    }

    @Test
    void badWishesAreNamedByField() {
        admin.post("tokens", "{\"name\":\"\",\"scope\":\"everything\"}").expect(400);
        Answer answer = admin.post("tokens", document("read", ",\"expiresAt\":\"tomorrow\""))
                .expect(400);
        assertEquals(
                "expiresAt",
                answer.json().getJsonArray("violations").getJsonObject(0).getString("field"));
        admin.post("tokens", document("read", ",\"user\":\"nobody\"")).expect(400);
    }

    @Test
    void aTokenThatHasExpiredIsRefused() {
        program(make("read", ",\"expiresAt\":\"2020-01-01T00:00:00Z\""))
                .get("counters")
                .expect(401);
    }

    private Answer make(String scope, String more) {
        return admin.post("tokens", document(scope, more)).expect(201);
    }

    private static String document(String scope, String more) {
        return "{\"name\":\"Test\",\"scope\":\"" + scope + "\"" + more + "}";
    }

    private RestClient program(Answer made) {
        return RestClient.bearer(server, made.json().getString("secret"));
    }
}
