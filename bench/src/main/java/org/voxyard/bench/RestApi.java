package org.voxyard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The REST API of a running server for an account of it, by HTTP/2 with Basic. Any thread calls. */
final class RestApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String authorization;

    RestApi(URI server, String user, String password) {
        api = server.resolve("api/v1/");
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Of the server that the options {@code url}, {@code user} and {@code password} name. */
    static RestApi of(Options options) {
        return new RestApi(server(options), options.text("user", "admin"), options.text("password", "demo"));
    }

    /** Where the console of the server is. */
    static URI server(Options options) {
        return URI.create(options.text("url", "http://localhost:8080/"));
    }

    @Override
    public void close() {
        http.close();
    }

    /** Reads what is there, whatever it is. */
    void read(String path) throws IOException, InterruptedException {
        require(send(request(path).GET()));
    }

    /** Makes a domain what the document says; the text is that of {@link LargeDomain}, for example. */
    void importDomain(String document) throws IOException, InterruptedException {
        require(send(request("domains/import")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document))));
    }

    /** Removes a domain with all that belongs to it, if there is one. */
    void removeDomain(String id) throws IOException, InterruptedException {
        if (send(request("domains/" + id).GET()).statusCode() != NOT_FOUND) {
            importDomain(LargeDomain.empty(id).toString());
            require(send(request("domains/" + id).header("If-Match", "*").DELETE()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", authorization)
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void require(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + ": " + answer.body());
        }
    }
}
