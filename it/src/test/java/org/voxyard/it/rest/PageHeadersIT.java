package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;

/** What browsers are told with pages and scripts. */
@ExtendWith(RunningServer.class)
class PageHeadersIT {
    private final Server server;

    PageHeadersIT(Server server) {
        this.server = server;
    }

    @Test
    void pagesAndScriptsAreShownInNoFrameAndTakenAsTheyAre() {
        for (String path : new String[] {"", "index.html", "operator/main.js", "favicon.svg", "no-such-page"}) {
            HttpResponse<String> answer = get(server.http().resolve(path));
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
            assertEquals("no-referrer", header(answer, "Referrer-Policy"), path);
            assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"), path);
            assertTrue(header(answer, "Permissions-Policy").contains("microphone=(self)"), path);
        }
    }

    @Test
    void whatTheServerAnswersItselfIsTakenAsItIsToo() {
        for (String path : new String[] {"openapi", "openapi?format=JSON", "docs/index.html", "api/v1/none"}) {
            assertEquals("nosniff", header(get(server.http().resolve(path)), "X-Content-Type-Options"), path);
        }
    }

    @Test
    void thePageItselfAllowsNoInlineScript() {
        String page = get(server.http()).body();
        assertTrue(page.contains("script-src 'self' 'sha256-"));
        assertTrue(!page.contains("unsafe-inline") && !page.contains("unsafe-eval"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> get(URI uri) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .join();
        }
    }
}
