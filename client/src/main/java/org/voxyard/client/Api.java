package org.voxyard.client;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Requests and answers of the API. */
final class Api {
    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI root;
    private final String authorization;

    /**
     * @param server the root of the server, with a slash at the end
     * @param authorization value of the header
     */
    Api(HttpClient http, URI server, String authorization) {
        this.http = http;
        this.root = server.resolve("api/v1/");
        this.authorization = authorization;
    }

    /** An address below the API; parts of paths must be encoded already. */
    URI resolve(String path) {
        return root.resolve(path);
    }

    HttpResponse<String> get(URI address) {
        return send("GET", address, "", null);
    }

    /**
     * Sends a request and returns the answer of success; throws {@link ProblemException} for any other.
     *
     * @param body null for none
     * @param headers names and values in turn
     */
    HttpResponse<String> send(String method, URI address, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Authorization", authorization)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = exchange(request.build());
        if (answer.statusCode() >= 300) {
            throw new ProblemException(problem(answer));
        }
        return answer;
    }

    static JsonObject json(HttpResponse<String> answer) {
        return JsonRecords.parse(answer.body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new InterruptedIOException(request.uri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something between us and the server may answer in other words. */
    private static Problem problem(HttpResponse<String> answer) {
        try {
            return JsonRecords.read(json(answer), Problem.class);
        } catch (JsonException | IllegalStateException noJson) {
            return new Problem(
                    "about:blank",
                    "The server answered " + answer.statusCode(),
                    answer.statusCode(),
                    "",
                    answer.uri().getPath(),
                    List.of());
        }
    }
}
