package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;

/** The API describes itself at /openapi, and shows it at /docs/. */
@ExtendWith(RunningServer.class)
class DescriptionIT {
    private static final List<String> COLLECTIONS = List.of(
            "domains",
            "projects",
            "roles",
            "users",
            "loops",
            "permissions",
            "sessions",
            "endpoints",
            "counters",
            "events",
            "audit",
            "tokens",
            "webhooks");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final RestClient stranger;
    private final Description description;

    DescriptionIT(Server server) {
        stranger = RestClient.stranger(server);
        description = Description.of(server);
    }

    @Test
    void everyCollectionIsListedAndEveryOperationHasASummaryAndItsProblems() {
        JsonObject paths = description.paths();
        for (String plural : COLLECTIONS) {
            assertTrue(paths.containsKey("/api/v1/" + plural), plural);
        }
        paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method) && path.startsWith("/api/v1/")) {
                check(method + " " + path, operation.asJsonObject());
            }
        }));
    }

    @Test
    void thePageShowsItWithoutScriptsOfOthers() {
        String page = body("/docs/index.html");
        assertFalse(Pattern.compile("<script>|https?://").matcher(page).find(), page);
        List<MatchResult> sources = Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .toList();
        assertTrue(sources.size() >= 4);
        sources.forEach(source -> assertFalse(body("/docs/" + source.group(1)).isEmpty()));
    }

    private static void check(String name, JsonObject operation) {
        assertFalse(operation.getString("summary", "").isEmpty(), name);
        JsonValue problem = operation.getJsonObject("responses").getOrDefault("default", JsonValue.NULL);
        assertTrue(problem.toString().contains("application/problem+json"), name);
    }

    private String body(String path) {
        var answer = stranger.get(path).raw();
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
