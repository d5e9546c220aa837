package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.rest.RestClient.Answer;

/**
 * Every collection, every field and every parameter of the description is given what it does not take. The answer is a problem
 * document that names the field, and nothing is written.
 */
@ExtendWith(RunningServer.class)
class HostileInputIT {
    static final List<Sample> SAMPLES = Sample.ALL;
    static final List<Sample> VERSIONED = List.of(
            Sample.DOMAIN, Sample.PROJECT, Sample.ROLE, Sample.USER, Sample.LOOP, Sample.PERMISSION, Sample.WEBHOOK);

    private static final String EMOJI = "%F0%9F%91%A9%E2%80%8D%F0%9F%9A%80";
    private static final List<String> STRANGE_IDS = List.of(
            "%D7%A9%D7%9C%D7%95%D7%9D",
            EMOJI,
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "';drop%20table%20account;--",
            "x".repeat(2_000),
            "-1",
            "9223372036854775808",
            "%2e%2e%2fusers");

    private final Server server;
    private final RestClient admin;
    private final Description description;

    HostileInputIT(Server server) {
        this.server = server;
        admin = RestClient.of(server, "admin", "demo");
        description = Description.of(server);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void everyFieldIsRefusedWithTheWrongTypeOrATextThatIsTooLong(Sample sample) {
        JsonObject properties =
                description.schemas().getJsonObject(sample.schema()).getJsonObject("properties");
        properties.forEach((field, property) -> {
            Map<String, JsonValue> wrong = wrong(property.asJsonObject());
            wrong.forEach((fault, value) -> {
                Answer answer = admin.post(sample.path(), sample.with(field, value));
                assertNames(field, sample + " " + field + " " + fault, answer);
            });
        });
        assertAbsent(sample);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void whatIsNoDocumentOfThisCollectionIsRefused(Sample sample) {
        assertNames(
                "shoeSize", sample + " unknown", admin.post(sample.path(), sample.with("shoeSize", JsonValue.TRUE)));
        for (String body : List.of("", "{", "[]", "null", "5", "[".repeat(50_000), "{\"a\":".repeat(5_000))) {
            assertEquals(
                    "malformed", admin.post(sample.path(), body).expect(400).problem());
        }
        String large = sample.with("name", Json.createValue("x".repeat(300_000)));
        assertEquals("too-large", admin.post(sample.path(), large).expect(413).problem());
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            Answer answer =
                    admin.send("POST", sample.path(), type, sample.document().toString());
            assertEquals("unsupported-media-type", answer.expect(415).problem());
        }
        assertAbsent(sample);
    }

    @ParameterizedTest
    @FieldSource("VERSIONED")
    void whatIsCreatedIsWhereLocationSaysOnceWhateverComesTwiceAndNobodyOverwritesAnother(Sample sample) {
        String document = sample.document().toString();
        Answer created = admin.post(sample.path(), document, "Idempotency-Key", "once " + System.nanoTime());
        String item = created.expect(201).header("Location");
        assertEquals(
                created.json().get("id"), admin.get(item).expect(200).json().get("id"));
        if (!sample.item().isEmpty()) {
            assertEquals(
                    "conflict", admin.post(sample.path(), document).expect(409).problem());
        }
        admin.put(item, document).expect(428);
        admin.put(item, document, "If-Match", "\"99\"").expect(412);
        admin.put(item, document, "If-Match", "no tag").expect(412);
        admin.delete(item).expect(428);
        admin.delete(item, "If-Match", "\"99\"").expect(412);
        admin.delete(item, "If-Match", created.header("ETag")).expect(204);
        admin.get(item).expect(404);
        admin.delete(item, "If-Match", "*").expect(404);
    }

    @Test
    void theSameKeyCreatesOnceInEveryCollection() {
        for (Sample sample : SAMPLES) {
            String key = "twice " + System.nanoTime();
            String document = sample.document().toString();
            Answer first = admin.post(sample.path(), document, "Idempotency-Key", key);
            assertTrue(
                    first.status() == 201 || first.status() == 202, first.raw().body());
            Answer again = admin.post(sample.path(), document, "Idempotency-Key", key);
            assertEquals(first.status(), again.status(), sample + again.raw().body());
            assertEquals(first.header("Location"), again.header("Location"), sample.path());
            admin.post(sample.path(), document, "Idempotency-Key", "x".repeat(129))
                    .expect(400);
            if (first.status() == 201) {
                admin.delete(first.header("Location"), "If-Match", "*").expect(204);
            }
        }
    }

    @Test
    void referencesToWhatIsNotThereAreNamed() {
        JsonValue nowhere = Json.createValue("nowhere");
        for (Sample sample : List.of(Sample.PROJECT, Sample.ROLE, Sample.USER, Sample.LOOP)) {
            assertNames("domain", sample.path(), admin.post(sample.path(), sample.with("domain", nowhere)));
        }
        for (Sample sample : List.of(Sample.ROLE, Sample.USER, Sample.LOOP)) {
            assertNames("project", sample.path(), admin.post(sample.path(), sample.with("project", nowhere)));
        }
        JsonValue roles = Json.createArrayBuilder().add("nowhere").build();
        assertNames("roles", "roles", admin.post("users", Sample.USER.with("roles", roles)));
        assertNames("role", "role", admin.post("permissions", Sample.PERMISSION.with("role", nowhere)));
        assertNames("loop", "loop", admin.post("permissions", Sample.PERMISSION.with("loop", nowhere)));
        assertNames("user", "user", admin.post("tokens", Sample.TOKEN.with("user", nowhere)));
        admin.post("loops/nowhere/announcements", Sample.ANNOUNCEMENT.document().toString())
                .expect(404);
    }

    @Test
    void strangeIdsAreNotFound() {
        for (Description.Operation operation : description.operations()) {
            if (operation.path().startsWith("/api/v1/")
                    && operation.path().contains("{")
                    && Set.of("GET", "DELETE").contains(operation.method())) {
                STRANGE_IDS.forEach(id -> {
                    String path = operation.path().replaceAll("\\{[^}]*}", id);
                    String what = operation.method() + " " + path;
                    Answer answer = admin.send(operation.method(), path, "", "", "If-Match", "*");
                    assertTrue(
                            answer.status() == 404,
                            what + " " + answer.status() + answer.raw().body());
                    answer.expect(404);
                });
                String nul = operation.path().replaceAll("\\{[^}]*}", "a%00b");
                admin.send(operation.method(), nul, "", "", "If-Match", "*").expect(400);
            }
        }
    }

    @Test
    void parametersAreChecked() {
        description.paths().forEach((path, item) -> {
            JsonObject get = item.asJsonObject()
                    .getOrDefault("get", JsonValue.EMPTY_JSON_OBJECT)
                    .asJsonObject();
            if (path.startsWith("/api/v1/") && !path.contains("{") && get.containsKey("parameters")) {
                get.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .filter(parameter -> parameter.getString("in").equals("query"))
                        .map(parameter -> parameter.getString("name"))
                        .forEach(parameter -> {
                            for (String value : List.of("%00", "x".repeat(1_000))) {
                                admin.get(path + "?" + parameter + "=" + value).expect(400);
                            }
                        });
            }
        });
    }

    @Test
    void methodsThatAreNotThereAreRefusedWithThoseThatAre() {
        Set<Description.Operation> known = description.operations();
        for (String path : description.paths().keySet()) {
            for (String method : List.of("GET", "PUT", "POST", "PATCH", "DELETE")) {
                String address = path.replaceAll("\\{[^}]*}", "none");
                if (path.startsWith("/api/v1/") && known.stream().noneMatch(one -> one.isMeantBy(method, address))) {
                    Answer answer = admin.send(method, address, "", "");
                    assertEquals(405, answer.status(), method + " " + address);
                    assertTrue(answer.expect(405).header("Allow").matches(".*[A-Z].*"), address);
                }
            }
        }
    }

    @Test
    void whoDoesNotSayWhoHeIsLearnsNothing() {
        RestClient stranger = RestClient.stranger(server);
        for (Description.Operation operation : description.operations()) {
            if (operation.path().startsWith("/api/v1/") && !operation.toString().equals("POST /api/v1/session")) {
                Answer answer =
                        stranger.send(operation.method(), operation.path().replaceAll("[{}]", ""), "", "");
                assertEquals("unauthenticated", answer.expect(401).problem(), operation.toString());
                assertTrue(answer.header("WWW-Authenticate").contains("realm"), operation.toString());
            }
        }
    }

    /** Values that a property does not take, by what is wrong with them. */
    private static Map<String, JsonValue> wrong(JsonObject property) {
        JsonValue number = Json.createValue(5.5);
        JsonValue empty = JsonValue.EMPTY_JSON_OBJECT;
        String type = property.getOrDefault("type", JsonValue.NULL).toString();
        if (type.contains("string")) {
            return Map.of(
                    "a number",
                    number,
                    "an object",
                    empty,
                    "a list",
                    JsonValue.EMPTY_JSON_ARRAY,
                    "a truth",
                    JsonValue.TRUE,
                    "too long",
                    Json.createValue("x".repeat(10_000)),
                    "NUL",
                    Json.createValue("a\0b"));
        }
        return type.contains("array")
                ? Map.of(
                        "a text",
                        Json.createValue("x"),
                        "numbers",
                        Json.createArrayBuilder().add(5).build())
                : Map.of("a text", Json.createValue("x"), "a number", number);
    }

    private static void assertNames(String field, String what, Answer answer) {
        assertEquals(400, answer.status(), what + ": " + answer.raw().body());
        assertEquals("invalid", answer.expect(400).problem(), what);
        Set<String> named = new TreeSet<>();
        answer.json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("field").replaceAll("[.\\[].*", ""))
                .forEach(named::add);
        assertTrue(named.contains(field), what + ": " + answer.raw().body());
        assertTrue(!answer.raw().body().matches("(?s).*(Exception|\\bat org\\.).*"), what);
    }

    private void assertAbsent(Sample sample) {
        if (!sample.item().isEmpty()) {
            admin.get(sample.item()).expect(404);
        } else {
            assertTrue(!admin.get(sample.path()).expect(200).raw().body().contains("\"Bad\""), sample.path());
        }
    }
}
