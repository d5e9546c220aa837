package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.voxyard.it.Eventually.eventually;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;

/** Streams of events go on only for those who may still read them. */
@ExtendWith(RunningServer.class)
class EventStreamIT {
    private static final String PASSWORD = "correct horse battery";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;
    private final RestClient admin;

    /** A stream that has begun, and what it has brought once it is over. */
    private record EventStream(CompletableFuture<HttpResponse<String>> end) {
        boolean isOver() {
            return end.isDone();
        }
    }

    EventStreamIT(Server server) {
        this.server = server;
        admin = RestClient.of(server, "admin", "demo");
    }

    @Test
    void aStreamEndsWithTheTokenTheSessionThePasswordOrTheAccessThatItWasOpenedWith() {
        EventStream staying = open("Authorization", basic("admin", "demo"));
        JsonObject token = admin.post("tokens", "{\"name\":\"Stream\",\"scope\":\"read\"}")
                .expect(201)
                .json();
        String cookie = signIn();
        create("demoted");
        create("renewed");
        EventStream ofToken = open("Authorization", "Bearer " + token.getString("secret"));
        EventStream ofSession = open("Cookie", cookie);
        EventStream ofDemoted = open("Authorization", basic("demoted", PASSWORD));
        EventStream ofRenewed = open("Authorization", basic("renewed", PASSWORD));

        admin.delete("tokens/" + token.getString("id"), "If-Match", "*").expect(204);
        admin.delete("session", "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                .expect(204);
        admin.patch("users/demoted", "{\"access\":\"operator\"}", "If-Match", "*")
                .expect(200);
        admin.patch("users/renewed", "{\"password\":\"another horse battery\"}", "If-Match", "*")
                .expect(200);

        eventually(
                () -> "the four streams end",
                PATIENCE,
                () -> Stream.of(ofToken, ofSession, ofDemoted, ofRenewed).allMatch(EventStream::isOver));
        assertFalse(staying.isOver());
        staying.end().cancel(true);
    }

    private EventStream open(String header, String value) {
        CompletableFuture<Integer> begun = new CompletableFuture<>();
        HttpRequest request = HttpRequest.newBuilder(server.http().resolve("api/v1/events"))
                .header("Accept", "text/event-stream")
                .header(header, value)
                .build();
        EventStream stream = new EventStream(http.sendAsync(request, answer -> {
            begun.complete(answer.statusCode());
            return BodySubscribers.ofString(StandardCharsets.UTF_8);
        }));
        assertEquals(200, begun.join());
        return stream;
    }

    private String signIn() {
        String header = RestClient.stranger(server)
                .post("session", "{\"user\":\"admin\",\"password\":\"demo\"}", "Sec-Fetch-Site", "same-origin")
                .expect(201)
                .header("Set-Cookie");
        return header.substring(0, header.indexOf(';'));
    }

    private void create(String auditor) {
        admin.post(
                        "users",
                        "{\"id\":\"" + auditor + "\",\"name\":\"Auditor\",\"domain\":\"demo\",\"roles\":[],"
                                + "\"access\":\"auditor\",\"password\":\"" + PASSWORD + "\"}")
                .expect(201);
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
