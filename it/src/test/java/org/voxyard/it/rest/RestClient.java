package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.voxyard.it.Server;

/** A script that uses the API with one account. */
final class RestClient {
    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;
    private final Optional<String> authorization;

    /** An answer; its body is a JSON object, empty when there is none. */
    record Answer(HttpResponse<String> raw) {
        int status() {
            return raw.statusCode();
        }

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(raw.body()))) {
                return reader.readObject();
            }
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** Checks status and, for an error, that it is a problem document about this request. */
        Answer expect(int status) {
            assertEquals(status, status(), raw.body());
            if (status >= 400) {
                assertEquals("application/problem+json", header("Content-Type"), raw.body());
                assertEquals(status, json().getInt("status"));
                assertEquals(raw.uri().getRawPath(), json().getString("instance"));
            }
            assertEquals("nosniff", header("X-Content-Type-Options"));
            return this;
        }

        /** The last part of the problem's type. */
        String problem() {
            String type = json().getString("type");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    private RestClient(Server server, Optional<String> authorization) {
        this.api = server.http().resolve("api/v1/");
        this.authorization = authorization;
    }

    static RestClient stranger(Server server) {
        return new RestClient(server, Optional.empty());
    }

    static RestClient of(Server server, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new RestClient(server, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** A program with a token. */
    static RestClient bearer(Server server, String token) {
        return new RestClient(server, Optional.of("Bearer " + token));
    }

    Answer get(String path) {
        return send("GET", path, "", "");
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, JSON, body, headers);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, JSON, body, headers);
    }

    Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, MERGE_PATCH, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, "", "", headers);
    }

    /** A request to a path below /api/v1/ or to an absolute one. */
    Answer send(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        authorization.ifPresent(value -> request.header("Authorization", value));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Answer(
                http.sendAsync(request.build(), BodyHandlers.ofString()).join());
    }
}
