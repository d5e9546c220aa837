package org.voxyard.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A scripted client of the voice-loop client protocol. Requests wait for their answers; everything else that arrives is
 * kept until a test asks for it.
 */
public final class VoiceLoopClient implements AutoCloseable {
    /** The parameter of requests that have none. */
    public static final JsonObject NONE = JsonValue.EMPTY_JSON_OBJECT;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Mailbox mailbox = new Mailbox();
    private final List<String> transcript = new CopyOnWriteArrayList<>();
    private final String clientId;
    private final WebSocket socket;

    private VoiceLoopClient(URI api, String clientId, Optional<String> origin) {
        this.clientId = clientId;
        WebSocket.Builder handshake = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE);
        origin.ifPresent(page -> handshake.header("Origin", page));
        this.socket = handshake.buildAsync(api, new Listener()).join();
    }

    /** Connects a browser of its own; throws {@link java.util.concurrent.CompletionException} when it is refused. */
    public static VoiceLoopClient connect(URI api) {
        return connect(api, UUID.randomUUID().toString());
    }

    /** Connects another tab, or the same browser again. */
    public static VoiceLoopClient connect(URI api, String clientId) {
        return new VoiceLoopClient(api, clientId, Optional.empty());
    }

    /** Connects as a page of another site would. */
    public static VoiceLoopClient connectFrom(String origin, URI api) {
        return new VoiceLoopClient(api, UUID.randomUUID().toString(), Optional.of(origin));
    }

    /** What this client calls itself. */
    public String clientId() {
        return clientId;
    }

    /** Sends a request and returns the whole answer, an error too. */
    public JsonObject request(String event, JsonObject parameter) {
        String uuid = UUID.randomUUID().toString();
        send(Json.createObjectBuilder()
                .add("event", event)
                .add("uuid", uuid)
                .add("client", clientId)
                .add("type", "unicast")
                .add("parameter", parameter)
                .build()
                .toString());
        return mailbox.take("answer to " + event, PATIENCE, message -> uuid.equals(message.getString("uuid", "")));
    }

    /** Sends a request that must succeed and returns its response. */
    public JsonObject ask(String event, JsonObject parameter) {
        JsonObject answer = request(event, parameter);
        if (answer.containsKey("error")) {
            throw new AssertionError(event + " was refused: " + answer);
        }
        return answer.getJsonObject("response");
    }

    /** Sends a request that must fail and returns its error code. */
    public int refused(String event, JsonObject parameter) {
        JsonObject answer = request(event, parameter);
        if (!answer.containsKey("error")) {
            throw new AssertionError(event + " was not refused: " + answer);
        }
        return answer.getJsonObject("error").getInt("code");
    }

    /** Signs in and takes the role; everything but media. */
    public VoiceLoopClient signIn(String user, String password, String role) {
        ask("register", NONE);
        ask("login", parameter("user", user, "password", password));
        ask("authorize", parameter("role", role));
        return this;
    }

    /** Sends any text message. */
    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Waits for a server event whose parameter meets the condition, and takes it out of what was received. */
    public JsonObject await(String event, Predicate<JsonObject> condition) {
        return mailbox.take(
                event,
                PATIENCE,
                message -> isEvent(message, event) && condition.test(message.getJsonObject("parameter")));
    }

    /** Waits for a server event. */
    public JsonObject await(String event) {
        return await(event, parameter -> true);
    }

    /** Whether such an event has arrived and was not awaited. */
    public boolean has(String event, Predicate<JsonObject> condition) {
        return mailbox.contains(
                message -> isEvent(message, event) && condition.test(message.getJsonObject("parameter")));
    }

    /** Forgets what has arrived. */
    public void forget() {
        mailbox.clear();
    }

    /** Waits for the server to close the socket and returns the code, 1006 when the connection just ended. */
    public int awaitClose() {
        return mailbox.awaitClose(PATIENCE);
    }

    /** Every text that the server has sent, in order. */
    public List<String> transcript() {
        return List.copyOf(transcript);
    }

    /** Drops the connection without a word, as a browser does that dies. */
    public void abort() {
        socket.abort();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(closedMeanwhile -> socket)
                    .join();
        }
        socket.abort();
    }

    /** A parameter of strings: name, value, name, value, … */
    public static JsonObject parameter(String... namesAndValues) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object.build();
    }

    /** An object as it is written. */
    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static boolean isEvent(JsonObject message, String event) {
        return event.equals(message.getString("event", "")) && message.containsKey("parameter");
    }

    /** Puts fragments together and whole messages into the mailbox. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder fragments = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            fragments.append(data);
            if (last) {
                transcript.add(fragments.toString());
                mailbox.put(json(fragments.toString()));
                fragments.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
            mailbox.closed(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            mailbox.closed(1006);
        }
    }
}
