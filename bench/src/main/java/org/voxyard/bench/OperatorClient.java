package org.voxyard.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Speaks the voice-loop client protocol with a server: one request after the other (voice-loop-client.md §2). */
final class OperatorClient implements AutoCloseable, WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String clientId = UUID.randomUUID().toString();
    private final Map<String, CompletableFuture<JsonObject>> awaited = new ConcurrentHashMap<>();
    private final StringBuilder fragments = new StringBuilder();
    private final WebSocket socket;
    private volatile Predicate<String> sieve = text -> false;

    private OperatorClient(HttpClient http, URI api) {
        socket = http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(api, this)
                .join();
    }

    /** Connects to the server whose console is at this address. */
    static OperatorClient connect(HttpClient http, URI server) {
        String scheme = server.getScheme().replace("http", "ws");
        return new OperatorClient(http, URI.create(scheme + "://" + server.getAuthority() + "/api"));
    }

    /** Sends a request and returns the response; {@code namesAndValues} are the strings of its parameter. */
    JsonObject ask(String event, String... namesAndValues) throws Exception {
        var parameter = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameter.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ask(event, parameter.build());
    }

    /** Sends a request and returns the response. */
    JsonObject ask(String event, JsonObject parameter) throws Exception {
        String uuid = UUID.randomUUID().toString();
        CompletableFuture<JsonObject> answer = expect(uuid);
        var request = Json.createObjectBuilder()
                .add("event", event)
                .add("uuid", uuid)
                .add("client", clientId)
                .add("type", "unicast")
                .add("parameter", parameter);
        socket.sendText(request.build().toString(), true).join();
        return response(event, answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    /** Shows every message to {@code newSieve} from now on, on a thread of the HTTP client; what it takes is not read further. */
    void sift(Predicate<String> newSieve) {
        sieve = newSieve;
    }

    /** Waits for the first event of the server with this name. */
    void await(String event) throws Exception {
        expect(event).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        fragments.append(data);
        if (last) {
            String text = fragments.toString();
            fragments.setLength(0);
            if (!sieve.test(text)) {
                onMessage(text);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        socket.abort();
    }

    /** An answer names its client, an event of the server does not. */
    private void onMessage(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject message = reader.readObject();
            String key = message.getString(message.containsKey("client") ? "uuid" : "event");
            expect(key).complete(message);
        }
    }

    private CompletableFuture<JsonObject> expect(String key) {
        return awaited.computeIfAbsent(key, absent -> new CompletableFuture<>());
    }

    private static JsonObject response(String event, JsonObject answer) {
        if (answer.containsKey("error")) {
            throw new IllegalStateException("The server refused " + event + ": "
                    + answer.getJsonObject("error").getString("description"));
        }
        return answer.getJsonObject("response");
    }
}
