package org.voxyard.web.signalling;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Speaks for one client; every request is answered before the call returns. */
final class ScriptedClient {
    static final String NONE = "{}";

    final FakeSocket socket = new FakeSocket();
    final Connection connection;
    private final Yard yard;
    private final String clientId;
    private int requests;

    ScriptedClient(Yard yard, String clientId) {
        this.yard = yard;
        this.clientId = clientId;
        this.connection = yard.reception.open(socket, "192.0.2.1", 0).orElseThrow();
    }

    /** Sends a request and returns its answer. */
    JsonObject request(String event, String parameter) {
        String uuid = clientId + "/" + ++requests;
        send("""
                {"event":"%s","uuid":"%s","client":"%s","type":"unicast","parameter":%s}
                """.formatted(event, uuid, clientId, parameter));
        return received().stream()
                .filter(message -> message.getString("uuid").equals(uuid))
                .findFirst()
                .orElseThrow();
    }

    /** As {@link #request}, and only the response of it. */
    JsonObject response(String event, String parameter) {
        return request(event, parameter).getJsonObject("response");
    }

    /** Sends any text. */
    void send(String text) {
        yard.dispatcher.onMessage(connection, text);
    }

    ScriptedClient signIn(String user, String password) {
        request("login", "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
        return this;
    }

    ScriptedClient takeRole(String role) {
        request("authorize", "{\"role\":\"%s\"}".formatted(role));
        return this;
    }

    ScriptedClient connectMedia() {
        request("media", "{\"type\":\"request\"}");
        request("media", "{\"type\":\"answer\",\"sdp\":\"v=0\\r\\n\"}");
        yard.mediaConnects();
        return this;
    }

    /** All the way to tiles on the screen. */
    ScriptedClient run(String user, String password, String role) {
        signIn(user, password).takeRole(role).connectMedia().request("role_loops", NONE);
        return forget();
    }

    /** Forgets what was received. */
    ScriptedClient forget() {
        socket.sent.clear();
        return this;
    }

    List<JsonObject> received() {
        List<JsonObject> messages = new ArrayList<>();
        for (String text : socket.sent) {
            messages.add(Json.createReader(new StringReader(text)).readObject());
        }
        return messages;
    }

    /** Event and type of everything received, in order. */
    List<String> heard() {
        return received().stream()
                .map(message -> message.getString("event") + " " + message.getString("type"))
                .toList();
    }

    void disconnect() {
        yard.reception.closed(connection, "The connection closed.");
    }
}
