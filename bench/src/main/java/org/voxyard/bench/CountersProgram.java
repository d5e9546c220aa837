package org.voxyard.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Prints the counters of a running server's engine: id, value, what is counted. */
final class CountersProgram {
    static final String USAGE = "[--url http://localhost:8080/] --user NAME --password PASSWORD";

    private static final String PATH = "api/v1/counters";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private CountersProgram() {}

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("url", "user", "password"), List.of());
        String url = options.text("url", "http://localhost:8080/");
        print(read(URI.create(url), options.text("user", ""), options.text("password", "")), System.out);
        return true;
    }

    /**
     * Reads the counters.
     *
     * @throws IOException with a sentence when the server does not answer or answers something else
     */
    static JsonArray read(URI server, String user, String password) throws IOException, InterruptedException {
        URI resource = URI.create(server + (server.getPath().endsWith("/") ? "" : "/") + PATH);
        HttpRequest request = HttpRequest.newBuilder(resource)
                .header("Authorization", basic(user, password))
                .header("Accept", "application/json")
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return items(resource, http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (java.net.ConnectException e) {
            throw new IOException("Nothing answers at " + resource + ".", e);
        }
    }

    static void print(JsonArray items, PrintStream out) {
        for (JsonObject item : items.getValuesAs(JsonObject.class)) {
            out.printf(
                    Locale.ROOT,
                    "%-26s %,16d  %s%n",
                    item.getString("id"),
                    item.getJsonNumber("value").longValue(),
                    item.getString("description", ""));
        }
    }

    private static JsonArray items(URI resource, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(resource + " answered " + response.statusCode()
                    + ": the counters are for administrators, --user and --password.");
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject().getJsonArray("items");
        } catch (JsonException | ClassCastException e) {
            throw new IOException(resource + " answered something that is no list of counters.", e);
        }
    }

    /** RFC 7617. */
    private static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
