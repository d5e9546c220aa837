package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/** Domains, projects, roles, users, loops and permissions as a script administers them. */
@ExtendWith(RunningServer.class)
class DirectoryIT {
    private static final String[] ANY_VERSION = {"If-Match", "*"};

    private final Server server;
    private final RestClient admin;
    private final List<String> made = new ArrayList<>();

    DirectoryIT(Server server) {
        this.server = server;
        admin = RestClient.of(server, "admin", "demo");
    }

    @BeforeEach
    void makeDomain() {
        create("domains", "{'id':'ops','name':'Operations'}");
    }

    @AfterEach
    void deleteAll() {
        made.reversed().forEach(path -> admin.delete(path, ANY_VERSION));
    }

    @Test
    void whatWasCreatedIsFoundAtItsLocation() {
        Answer created = create("projects", "{'id':'mars','name':'Mars','domain':'ops'}");
        assertTrue(created.header("Location").endsWith("/api/v1/projects/mars"));
        Answer read =
                admin.get(URI.create(created.header("Location")).getPath()).expect(200);
        assertEquals(created.json(), read.json());
        assertEquals(created.header("ETag"), read.header("ETag"));
    }

    @Test
    void aNewEntryWithoutAnIdGetsOne() {
        assertFalse(create("roles", "{'name':'Nameless','domain':'ops'}")
                .json()
                .getString("id")
                .isEmpty());
    }

    @Test
    void theSameKeyCreatesOnce() {
        String body = json("{'name':'Venus','domain':'ops'}");
        Answer first = admin.post("projects", body, "Idempotency-Key", "once").expect(201);
        Answer again = admin.post("projects", body, "Idempotency-Key", "once").expect(201);
        made.add("projects/" + first.json().getString("id"));
        assertEquals(first.json(), again.json());
        admin.post("projects", json("{'name':'Pluto','domain':'ops'}"), "Idempotency-Key", "once")
                .expect(422);
    }

    @Test
    void theSameKeyGivesAPermissionOnce() {
        create("roles", "{'id':'r','name':'R','domain':'ops'}");
        create("loops", "{'id':'L','name':'L','domain':'ops','multicast':{'group':'239.192.8.7','port':21007}}");
        String body = json("{'role':'r','loop':'L','permission':'recv'}");
        admin.post("permissions", body, "Idempotency-Key", "grant").expect(201);
        admin.post("permissions", body, "Idempotency-Key", "grant").expect(201);
        admin.post("permissions", body).expect(409);
        admin.post("permissions", body.replace("recv", "send"), "Idempotency-Key", "grant")
                .expect(422);
    }

    @Test
    void aRoleMayHaveATalkGateOfItsOwn() {
        Answer made = create("roles", "{'id':'r','name':'R','domain':'ops','talkGate':'preroll'}");
        assertEquals("preroll", made.json().getString("talkGate"));
        assertTrue(admin.get("domains/ops/export").expect(200).raw().body().contains("\"talkGate\""));
        assertEquals(
                "talkGate",
                admin.patch("roles/r", "{\"talkGate\":\"ajar\"}", ANY_VERSION)
                        .expect(400)
                        .json()
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"));
        Answer taken =
                admin.patch("roles/r", "{\"talkGate\":null}", ANY_VERSION).expect(200);
        assertFalse(taken.json().containsKey("talkGate"));
    }

    @Test
    void ofManyChangesAtOnceToTheSameVersionOneSucceeds() {
        String version =
                create("projects", "{'id':'io','name':'Io','domain':'ops'}").header("ETag");
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> admin.patch("projects/io", "{\"name\":\"Io %d\"}".formatted(i), "If-Match", version))
                .map(Answer::status)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), answers);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String version =
                create("projects", "{'id':'moon','name':'Moon','domain':'ops'}").header("ETag");
        admin.patch("projects/moon", "{\"name\":\"New Moon\"}").expect(428);
        Answer changed = admin.patch("projects/moon", "{\"name\":\"New Moon\"}", "If-Match", version)
                .expect(200);
        assertEquals("New Moon", changed.json().getString("name"));
        admin.put("projects/moon", json("{'name':'Full Moon','domain':'ops'}"), "If-Match", version)
                .expect(412);
        assertEquals("New Moon", admin.get("projects/moon").json().getString("name"));
        admin.send("GET", "projects/moon", "", "", "If-None-Match", changed.header("ETag"))
                .expect(304);
    }

    @Test
    void pagesFollowOneAnotherByTheirLinks() {
        for (int i = 0; i < 5; i++) {
            create("roles", "{'id':'r%d','name':'Same name','domain':'ops'}".formatted(i));
        }
        List<String> ids = new ArrayList<>();
        String next = "roles?domain=ops&limit=2";
        while (!next.isEmpty()) {
            Answer page = admin.get(next).expect(200);
            page.json()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(role -> ids.add(role.getString("id")));
            next = page.header("Link").replaceFirst("^<([^>]*)>; rel=\"next\"$", "$1");
        }
        assertEquals(List.of("r0", "r1", "r2", "r3", "r4"), ids);
    }

    @Test
    void entriesAreFoundByTextAndSorted() {
        create("roles", "{'id':'a','name':'Zulu 100%','domain':'ops'}");
        create("roles", "{'id':'b','name':'Alpha','domain':'ops'}");
        assertEquals(List.of("a"), ids("roles?domain=ops&q=0%25"));
        assertEquals(List.of("b", "a"), ids("roles?domain=ops&sort=name"));
        assertEquals(List.of("b", "a"), ids("roles?domain=ops&sort=-id"));
    }

    @Test
    void aUserSignsInWithTheNewPasswordAndItIsShownToNobody() {
        Answer created = create(
                "users", "{'id':'ann','name':'Ann','domain':'ops','password':'correct horse','access':'auditor'}");
        assertFalse(created.raw().body().contains("horse"));
        RestClient.of(server, "ann", "correct horse").get("counters").expect(200);
        admin.patch("users/ann", "{\"password\":\"staple battery\"}", ANY_VERSION)
                .expect(200);
        RestClient.of(server, "ann", "correct horse").get("counters").expect(401);
        RestClient auditor = RestClient.of(server, "ann", "staple battery");
        auditor.get("users").expect(200);
        auditor.delete("users/pao", ANY_VERSION).expect(403);
    }

    @Test
    void aDomainAdministratorRulesOneDomainAndNothingElse() {
        create(
                "users",
                "{'id':'dom','name':'Dom','domain':'ops','password':'correct horse','access':'domain-administrator'}");
        RestClient dom = RestClient.of(server, "dom", "correct horse");
        assertEquals(List.of("ops"), ids(dom.get("domains").expect(200)));
        dom.get("users/admin").expect(404);
        dom.get("counters").expect(403);
        dom.post("projects", json("{'id':'p','name':'P','domain':'demo'}")).expect(403);
        dom.post("domains", json("{'name':'Mine'}")).expect(403);
        dom.post("users", json("{'name':'A','domain':'ops','password':'correct horse','access':'administrator'}"))
                .expect(403);
        dom.post("users", json("{'name':'A','domain':'ops','password':'correct horse','roles':['admin']}"))
                .expect(403);
        dom.patch("users/dom", "{\"access\":\"operator\"}", ANY_VERSION).expect(409);
        dom.post("roles", json("{'id':'own','name':'Own','domain':'ops'}")).expect(201);
        made.add("roles/own");
    }

    @Test
    void aPermissionIsGivenChangedAndWithdrawn() {
        create("roles", "{'id':'r','name':'R','domain':'ops'}");
        create("loops", "{'id':'l','name':'L','domain':'ops','multicast':{'group':'239.192.8.1','port':21001}}");
        Answer given = admin.post("permissions", json("{'role':'r','loop':'l','permission':'recv'}"))
                .expect(201);
        assertTrue(given.header("Location").endsWith("/api/v1/permissions/r/l"));
        admin.post("permissions", json("{'role':'r','loop':'l','permission':'recv'}"))
                .expect(409);
        String send = json("{'role':'r','loop':'l','permission':'send'}");
        admin.put("permissions/r/l", send).expect(428);
        admin.put("permissions/r/l", send, "If-Match", given.header("ETag")).expect(200);
        admin.put("permissions/r/l", send, "If-Match", given.header("ETag")).expect(412);
        assertEquals(List.of("r/l"), ids("permissions?domain=ops"));
        admin.delete("permissions/r/l", ANY_VERSION).expect(204);
        admin.get("permissions/r/l").expect(404);
    }

    @Test
    void whatIsInUseIsNotDeleted() {
        create("roles", "{'id':'r','name':'R','domain':'ops'}");
        admin.delete("domains/ops", ANY_VERSION).expect(409);
        admin.delete("users/admin", ANY_VERSION).expect(409);
    }

    private Answer create(String collection, String body) {
        Answer created = admin.post(collection, json(body)).expect(201);
        made.add(collection + "/" + created.json().getString("id"));
        return created;
    }

    private List<String> ids(String path) {
        return ids(admin.get(path).expect(200));
    }

    private static List<String> ids(Answer page) {
        return page.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
