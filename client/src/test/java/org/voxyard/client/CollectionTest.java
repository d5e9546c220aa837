package org.voxyard.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the line when the directory is read and changed. */
class CollectionTest {
    private static final String DEMO = "{\"id\":\"demo\",\"name\":\"Demo\"}";
    private static final Domain DOMAIN = new Domain("demo", "Demo");

    private final ScriptedServer server = new ScriptedServer();
    private final Collection<Domain> domains = server.client().domains();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pagesAreFetchedAsTheStreamGoesOn() {
        String link = "<http://somewhere-else.example/api/v1/domains?limit=500&cursor=x>; rel=\"next\"";
        server.then(200, "{\"items\":[" + DEMO + "]}", "Link", link).then(200, "{\"items\":[" + DEMO + "]}");
        assertEquals(Optional.of(DOMAIN), domains.all().findFirst());
        assertEquals(1, server.requests.size());
        assertEquals("GET /api/v1/domains?limit=500", server.requests.poll().line());
    }

    @Test
    void theNextPageIsAskedOfTheSameServerWhateverTheLinkSays() {
        String link = "<http://somewhere-else.example/api/v1/domains?limit=1&cursor=x>; rel=\"next\"";
        server.then(200, "{\"items\":[" + DEMO + "]}", "Link", link).then(200, "{\"items\":[" + DEMO + "]}");
        assertEquals(
                List.of(DOMAIN, DOMAIN),
                domains.find(Query.ALL.pageSize(1).text("ä&b")).toList());
        assertEquals(
                "GET /api/v1/domains?limit=1&q=%C3%A4%26b",
                server.requests.poll().line());
        assertEquals(
                "GET /api/v1/domains?limit=1&cursor=x", server.requests.poll().line());
    }

    @Test
    void whatIsCreatedIsAskedForOnceMoreWithTheSameKeyWhenTheConnectionBreaks() {
        server.then(HttpExchange::close).then(201, DEMO, "ETag", "\"0\"");
        assertEquals(new Versioned<>(DOMAIN, "\"0\""), domains.create(DOMAIN));
        var first = server.requests.poll();
        var second = server.requests.poll();
        assertEquals(DEMO, second.body());
        assertEquals(first.header("Idempotency-Key"), second.header("Idempotency-Key"));
    }

    @Test
    void aChangeIsTiedToTheVersionThatWasRead() {
        Versioned<Domain> read = new Versioned<>(DOMAIN, "\"7\"");
        server.then(200, DEMO, "ETag", "\"8\"").then(200, DEMO).then(204, "").then(204, "");
        assertEquals("\"8\"", domains.replace(read, DOMAIN).version());
        assertEquals("\"7\"", server.requests.poll().header("If-Match"));
        domains.patch(read, Patch.set("name", "Demo"));
        var patch = server.requests.poll();
        assertEquals("PATCH /api/v1/domains/demo", patch.line());
        assertEquals("application/merge-patch+json", patch.header("Content-Type"));
        assertEquals("\"7\"", patch.header("If-Match"));
        domains.delete(read);
        assertEquals("\"7\"", server.requests.poll().header("If-Match"));
        domains.delete("demo");
        assertEquals("*", server.requests.poll().header("If-Match"));
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        server.then(304, "").then(200, DEMO, "ETag", "\"8\"");
        Versioned<Domain> read = new Versioned<>(DOMAIN, "\"7\"");
        assertTrue(domains.newer(read).isEmpty());
        assertEquals("\"7\"", server.requests.poll().header("If-None-Match"));
        assertEquals("\"8\"", domains.newer(read).orElseThrow().version());
    }

    @Test
    void aProblemNamesTheFieldAtFault() {
        server.then(
                400,
                "{\"type\":\"https://voxyard.org/problems/invalid\",\"title\":\"T\",\"status\":400,"
                        + "\"violations\":[{\"field\":\"name\",\"message\":\"must not be null\",\"pointer\":\"/name\"}]}");
        Problem problem = assertThrows(ProblemException.class, () -> domains.create(DOMAIN))
                .problem();
        assertEquals("invalid", problem.kind());
        assertEquals(Optional.of("must not be null"), problem.faultOf("name"));
        assertEquals(Optional.empty(), problem.faultOf("id"));
    }

    @Test
    void whatSomethingOnTheWayAnswersIsAProblemTooAndSaysWhenToComeBack() {
        server.then(503, "<html>busy</html>", "Retry-After", "7");
        ProblemException refused = assertThrows(ProblemException.class, () -> domains.get("demo"));
        assertEquals(503, refused.problem().status());
        assertEquals(Optional.of(Duration.ofSeconds(7)), refused.retryAfter());
    }
}
