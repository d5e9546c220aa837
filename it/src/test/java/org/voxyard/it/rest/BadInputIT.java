package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/** What clients get wrong: always a problem document that names the field, and nothing half-written. */
@ExtendWith(RunningServer.class)
class BadInputIT {
    private final RestClient admin;

    BadInputIT(Server server) {
        admin = RestClient.of(server, "admin", "demo");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                loop("the name is too long", "name", "'" + "x".repeat(129) + "'", "name"),
                loop("the name is empty", "name", "''", "name"),
                loop("the name is blank", "name", "'\\u3000 '", "name"),
                loop("the name is a number", "name", "5", "name"),
                loop("the name is absent", "name", "null", "name"),
                loop("the name has NUL in it", "name", "'a\\u0000b'", "name"),
                loop("the name has half a character", "name", "'\\ud83d'", "name"),
                loop("the id is no path segment", "id", "'a/b'", "id"),
                loop("the id is too long", "id", "'" + "x".repeat(65) + "'", "id"),
                loop("the id is SQL", "id", "'1; drop table loop'", "id"),
                loop("the domain does not exist", "domain", "'nowhere'", "domain"),
                loop("the project does not exist", "project", "'nowhere'", "project"),
                loop("the project is a list", "project", "[]", "project"),
                loop("the colour is HTML", "color", "'<b>red</b>'", "color"),
                loop("the address is no object", "multicast", "'239.192.8.2'", "multicast"),
                loop("the group is no multicast", "multicast", "{'group':'10.0.0.1','port':1}", "multicast.group"),
                loop("the port is too high", "multicast", "{'group':'239.192.8.2','port':65536}", "multicast.port"),
                loop("the port is a fraction", "multicast", "{'group':'239.192.8.2','port':1.5}", "multicast.port"),
                loop("the port is absent", "multicast", "{'group':'239.192.8.2'}", "multicast.port"),
                loop("a field is unknown", "colour", "'red'", "colour"));
    }

    private static Arguments loop(String fault, String field, String value, String violated) {
        return Arguments.of(fault, LoopDocument.with(field, value), violated);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentWithAFaultIsRefusedAndTheFieldIsNamed(String fault, String document, String field) {
        Answer answer = admin.post("loops", document).expect(400);
        assertEquals("invalid", answer.problem());
        var violation = answer.json().getJsonArray("violations").getJsonObject(0);
        assertEquals(field, violation.getString("field"), answer.raw().body());
        assertFalse(answer.raw().body().contains("Exception"));
        admin.get("loops/bad").expect(404);
    }

    @Test
    void namesOfAnyScriptAreKeptAsTheyAre() {
        for (String name :
                new String[] {"שלום", "👩‍🚀", "<script>alert(1)</script>", "Robert'); drop table account;--"}) {
            admin.post("loops", LoopDocument.with("name", "'" + name.replace("'", "\\u0027") + "'"))
                    .expect(201);
            assertEquals(name, admin.get("loops/bad").expect(200).json().getString("name"));
            admin.delete("loops/bad", "If-Match", "*").expect(204);
        }
    }

    @Test
    void anIdOrAnAddressThatIsTakenIsAConflict() {
        admin.post("loops", LoopDocument.with("id", "'FLIGHT'")).expect(409);
        Answer taken = admin.post("loops", LoopDocument.with("multicast", "{'group':'239.192.7.1','port':20001}"));
        assertTrue(taken.expect(409).json().getString("detail").contains("FLIGHT"));
    }

    @Test
    void whatIsNoJsonObjectIsMalformed() {
        for (String body : new String[] {"", "{", "[]", "5", "{'a':1,'a':2}".replace('\'', '"'), "[".repeat(100_000)}) {
            assertEquals("malformed", admin.post("domains", body).expect(400).problem());
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String body = "{\"name\":\"" + "x".repeat(300_000) + "\"}";
        assertEquals("too-large", admin.post("domains", body).expect(413).problem());
        String larger = "{\"name\":\"" + "x".repeat(11_000_000) + "\"}";
        assertEquals(
                "too-large", admin.post("domains/import", larger).expect(413).problem());
    }

    @Test
    void mediaTypesMethodsAndPathsThatAreNotThereAreRefused() {
        admin.send("POST", "domains", "text/plain", "x").expect(415);
        admin.send("PATCH", "domains/demo", RestClient.JSON, "{}", "If-Match", "*")
                .expect(415);
        assertTrue(admin.send("DELETE", "domains", "", "")
                .expect(405)
                .header("Allow")
                .contains("POST"));
        admin.get("nothing").expect(404);
        admin.get("domains/nothing").expect(404);
        admin.send("GET", "domains", "", "", "Accept", "text/html").expect(406);
    }

    @Test
    void parametersOfACollectionAreChecked() {
        for (String query : new String[] {"limit=0", "limit=x", "limit=501", "sort=color", "cursor=x", "domain="}) {
            assertEquals("invalid", admin.get("loops?" + query).expect(400).problem(), query);
        }
    }
}
