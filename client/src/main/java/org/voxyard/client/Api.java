package org.voxyard.client;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Requests and answers. Verbs throw {@link ProblemException} for any answer but success, and {@link UncheckedIOException}
 * when there is none.
 */
final class Api {
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

    HttpResponse<String> get(URI address, String... headers) {
        return send("GET", address, Body.NONE, headers);
    }

    /** GET of what has no version. */
    <R extends Record> R read(String path, Class<R> type) {
        return JsonRecords.read(json(get(resolve(path))), type);
    }

    /** POST; when the connection breaks once more, because with the key that creates nothing twice. */
    HttpResponse<String> create(URI address, Body body, String key) {
        try {
            return send("POST", address, body, "Idempotency-Key", key);
        } catch (UncheckedIOException lost) {
            if (lost.getCause() instanceof InterruptedIOException) {
                throw lost;
            }
            return send("POST", address, body, "Idempotency-Key", key);
        }
    }

    /** @param headers names and values in turn */
    HttpResponse<String> send(String method, URI address, Body body, String... headers) {
        HttpRequest.Builder request = request(address, headers).method(method, body.content());
        if (!body.type().isEmpty()) {
            request.header("Content-Type", body.type());
        }
        HttpResponse<String> answer = exchange(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300 && answer.statusCode() != 304) {
            throw refusal(answer, answer.body());
        }
        return answer;
    }

    /** GET of an answer that does not end; whoever asks closes it. */
    InputStream open(URI address, String... headers) {
        HttpResponse<InputStream> answer =
                exchange(request(address, headers).GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        try (InputStream body = answer.body()) {
            throw refusal(answer, new String(body.readNBytes(65_536), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject json(HttpResponse<String> answer) {
        return JsonRecords.parse(answer.body());
    }

    private HttpRequest.Builder request(URI address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Authorization", authorization);
        return headers.length > 0 ? request.headers(headers) : request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new InterruptedIOException(request.uri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException refusal(HttpResponse<?> answer, String body) {
        Optional<Duration> retryAfter = answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        return new ProblemException(problem(answer, body), retryAfter);
    }

    /** Something between us and the server may answer in other words. */
    private static Problem problem(HttpResponse<?> answer, String body) {
        try {
            return JsonRecords.read(JsonRecords.parse(body), Problem.class);
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
