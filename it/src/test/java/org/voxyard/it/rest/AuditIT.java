package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/** What the audit trail of the running server tells, and that it is one chain, across a restart too. */
@ExtendWith(RunningServer.class)
class AuditIT {
    private final Server server;
    private final RestClient admin;
    private final String user = "audited-" + UUID.randomUUID().toString().substring(0, 8);

    AuditIT(Server server) {
        this.server = server;
        this.admin = RestClient.of(server, "admin", "demo");
    }

    @Test
    void aChangeByRestIsToldOfWithWhoWhatAndFromWhere() {
        create();
        JsonObject entry = latest("subject=" + user);
        assertEquals("admin", entry.getString("actor"));
        assertEquals("create", entry.getString("action"));
        assertEquals("user", entry.getString("kind"));
        assertTrue(entry.getString("source").matches("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1"), entry.toString());
        assertEquals("Audited", entry.getJsonObject("after").getString("name"));
        assertFalse(entry.toString().contains("correct horse"));
    }

    @Test
    void aChangeIsToldOfByItsDifference() {
        String tag = create();
        admin.patch("users/" + user, "{\"name\":\"Renamed\"}", "If-Match", tag).expect(200);
        JsonObject entry = latest("subject=" + user + "&action=update");
        assertEquals("{\"name\":\"Audited\"}", entry.getJsonObject("before").toString());
        assertEquals("{\"name\":\"Renamed\"}", entry.getJsonObject("after").toString());
    }

    @Test
    void whoIsRefusedOrForbiddenIsToldOf() {
        RestClient.of(server, user, "wrong").get("counters").expect(401);
        assertEquals("sign-in-refused", latest("subject=" + user).getString("action"));
        RestClient.of(server, "pao", "demo").get("counters").expect(403);
        assertEquals("GET /counters", latest("actor=pao&action=forbidden").getString("subject"));
    }

    @Test
    void whoActsWithATokenIsToldOfByTheToken() {
        var made = admin.post("tokens", "{\"name\":\"Test\",\"scope\":\"administer\"}")
                .expect(201);
        RestClient program = RestClient.bearer(server, made.json().getString("secret"));
        program.post("users", document()).expect(201);
        String id = made.json().getString("id");
        assertEquals("admin (vxt_" + id + ")", latest("subject=" + user).getString("actor"));
        JsonObject token = latest("kind=api-token&subject=" + id);
        assertEquals("(secret)", token.getJsonObject("after").getString("secretHash"));
    }

    @Test
    void aWebhookIsToldOfWithItsAddressAndWithoutItsSecret() {
        Answer made = admin.post("webhooks", "{\"url\":\"http://127.0.0.1:9/first\",\"eventTypes\":[\"joined\"]}")
                .expect(201);
        String id = made.json().getString("id");
        JsonObject created = latest("kind=webhook&subject=" + id);
        assertEquals("http://127.0.0.1:9/first", created.getJsonObject("after").getString("url"));
        assertEquals("(secret)", created.getJsonObject("after").getString("sealedSecret"));
        admin.put("webhooks/" + id, "{\"url\":\"http://127.0.0.1:9/second\",\"eventTypes\":[]}", "If-Match", "*")
                .expect(200);
        JsonObject directed = latest("kind=webhook&subject=" + id);
        assertEquals("update", directed.getString("action"));
        assertEquals(
                "http://127.0.0.1:9/first", directed.getJsonObject("before").getString("url"));
        assertEquals(
                "http://127.0.0.1:9/second", directed.getJsonObject("after").getString("url"));
        admin.delete("webhooks/" + id, "If-Match", "*").expect(204);
        assertEquals("delete", latest("kind=webhook&subject=" + id).getString("action"));
        assertFalse(admin.get("audit?limit=5").raw().body().contains(made.json().getString("secret")));
    }

    @Test
    void pagesLeadToTheFirstEntry() {
        create();
        var first = admin.get("audit?limit=1").expect(200);
        assertTrue(first.header("Link").contains("rel=\"next\""));
        String next = first.header("Link").replaceAll(".*<(.*)>.*", "$1");
        long number = items(first.json()).getJsonNumber("number").longValue();
        assertEquals(
                number - 1,
                items(admin.get(next).expect(200).json())
                        .getJsonNumber("number")
                        .longValue());
    }

    @Test
    void theChainIsWholeAcrossARestart() {
        create();
        JsonObject before = verification();
        server.restart();
        JsonObject after = verification();
        assertTrue(after.getBoolean("intact"), after.toString());
        assertTrue(after.getInt("entries") >= before.getInt("entries"));
    }

    @Test
    void onlyThoseWhoSeeEverythingSeeTheTrail() {
        RestClient.of(server, "pao", "demo").get("audit").expect(403);
        RestClient.of(server, "pao", "demo").get("audit/verification").expect(403);
        admin.delete("audit").expect(405);
    }

    private JsonObject verification() {
        return admin.get("audit/verification").expect(200).json();
    }

    private String create() {
        return admin.post("users", document()).expect(201).header("ETag");
    }

    private String document() {
        return "{\"id\":\"" + user
                + "\",\"name\":\"Audited\",\"domain\":\"demo\",\"roles\":[],\"password\":\"correct horse battery\"}";
    }

    private JsonObject latest(String query) {
        return items(admin.get("audit?limit=1&" + query).expect(200).json());
    }

    private static JsonObject items(JsonObject page) {
        return page.getJsonArray("items").getJsonObject(0);
    }
}
