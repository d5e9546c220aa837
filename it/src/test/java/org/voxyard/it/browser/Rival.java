package org.voxyard.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
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
import org.voxyard.it.Server;

/** Another administrator, who changes the same entries by REST at the same time. */
final class Rival {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;

    Rival(Server server) {
        api = server.http().resolve("api/v1/");
    }

    /** Gives the entry at a path such as {@code loops/FLIGHT} another name, whatever its version. */
    void rename(String path, String name) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{\"name\":\"" + name + "\"}"));
        assertEquals(200, send(request).statusCode());
    }

    /** The name of the entry as it is now. */
    String name(String path) {
        try (JsonReader reader =
                Json.createReader(new StringReader(send(request(path)).body()))) {
            return reader.readObject().getString("name");
        }
    }

    /** Makes a domain what a document says. */
    void importDomain(String document) {
        HttpRequest.Builder request = request("domains/import")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document));
        assertEquals(200, send(request).statusCode());
    }

    void create(String path, String document) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(document));
        assertEquals(201, send(request).statusCode());
    }

    void delete(String path) {
        assertEquals(204, send(request(path).header("If-Match", "*").DELETE()).statusCode());
    }

    /** How many items the first page of a collection has. */
    int count(String path) {
        try (JsonReader reader =
                Json.createReader(new StringReader(send(request(path)).body()))) {
            return reader.readObject().getJsonArray("items").size();
        }
    }

    /** The status of the answer to somebody with other credentials, as {@code Bearer …}, who reads that. */
    int status(String path, String authorization) {
        return send(HttpRequest.newBuilder(api.resolve(path)).header("Authorization", authorization))
                .statusCode();
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", basic("admin", "demo"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }
}
