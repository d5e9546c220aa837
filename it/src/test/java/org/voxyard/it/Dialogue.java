package org.voxyard.it;

import static org.voxyard.it.VoiceLoopClient.parameter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.voxyard.media.peer.SimulatedBrowsers;

/** Clients of the user flight in each state that a connection can have (voice-loop-client.md §3). */
final class Dialogue implements AutoCloseable {
    private static final String USER = "flight";

    private final Server server;
    private final SimulatedBrowsers browsers = SimulatedBrowsers.start();
    private final List<VoiceLoopClient> clients = new ArrayList<>();

    Dialogue(Server server) throws IOException {
        this.server = server;
    }

    VoiceLoopClient connected() {
        VoiceLoopClient client = VoiceLoopClient.connect(server.signalling());
        clients.add(client);
        return client;
    }

    VoiceLoopClient signedIn() {
        VoiceLoopClient client = connected();
        client.ask("login", parameter("user", USER, "password", "demo"));
        return client;
    }

    VoiceLoopClient withRole() {
        VoiceLoopClient client = signedIn();
        client.ask("authorize", parameter("role", USER));
        return client;
    }

    VoiceLoopClient withMedia() throws Exception {
        VoiceLoopClient client = withRole();
        Operator.connect(client, browsers, new ToneEar());
        return client;
    }

    @Override
    public void close() {
        clients.forEach(VoiceLoopClient::close);
        browsers.close();
    }
}
