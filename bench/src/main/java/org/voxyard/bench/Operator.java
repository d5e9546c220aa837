package org.voxyard.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.mix.Volume;
import org.voxyard.media.peer.SimulatedBrowser;

/** An operator of the demo at a simulated browser, signed in to a running server with media up. */
final class Operator implements AutoCloseable {
    private static final String DEMO_PASSWORD = "demo";

    private final OperatorClient client;
    private final SimulatedBrowser browser;
    private Map<String, JsonValue> loops = Map.of();

    private Operator(OperatorClient client, SimulatedBrowser browser) {
        this.client = client;
        this.browser = browser;
    }

    /** Opens the page: connected, not signed in. */
    static Operator connect(HttpClient http, URI server, SimulatedBrowser browser) throws Exception {
        OperatorClient client = OperatorClient.connect(http, server);
        client.ask("register");
        return new Operator(client, browser);
    }

    /** Signs in as a page does, with the role of the same name, until media flows (voice-loop-client.md §3). */
    Operator signIn(String user) throws Exception {
        client.ask("login", "user", user, "password", DEMO_PASSWORD);
        client.ask("get", "type", "user", "id", user);
        client.ask("user_roles");
        client.ask("authorize", "role", user);
        String offer = client.ask("media", "type", "request").getString("sdp");
        client.ask("media", "type", "answer", "sdp", browser.answer(offer));
        client.ask("end_of_candidates");
        client.await("media_ready");
        browser.connected().get(5, TimeUnit.SECONDS);
        loops = client.ask("role_loops").getJsonObject("loops");
        return this;
    }

    /** Switches all loops of the role off, whatever they were left in. */
    Operator switchAllOff() throws Exception {
        for (String loop : loops.keySet()) {
            client.ask("switch_loop_state", "loop", loop, "state", "none");
        }
        return this;
    }

    /** Switches a loop, by its name, to {@code none}, {@code recv} or {@code send}. */
    void switchLoop(String name, String state) throws Exception {
        client.ask("switch_loop_state", "loop", id(name), "state", state);
    }

    /** Takes the loop for talking and holds push-to-talk. */
    void talk(String name) throws Exception {
        switchLoop(name, "send");
        client.ask(
                "talking",
                Json.createObjectBuilder()
                        .add("loop", id(name))
                        .add("state", true)
                        .build());
    }

    /** The gain with which this operator hears a loop. */
    float gain(String name) {
        return Volume.gain(loops.get(id(name)).asJsonObject().getInt("volume"));
    }

    SimulatedBrowser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        client.close();
    }

    private String id(String name) {
        return loops.entrySet().stream()
                .filter(loop -> isNamed(loop.getValue().asJsonObject(), name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no loop " + name + " for this role: is it a server with the demo?"));
    }

    private static boolean isNamed(JsonObject loop, String name) {
        return name.equals(loop.getString("name", ""));
    }
}
