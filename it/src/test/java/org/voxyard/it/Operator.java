package org.voxyard.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.voxyard.it.Eventually.eventually;
import static org.voxyard.it.VoiceLoopClient.NONE;
import static org.voxyard.it.VoiceLoopClient.json;
import static org.voxyard.it.VoiceLoopClient.parameter;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.UUID;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.peer.BrowserTraits;
import org.voxyard.media.peer.SimulatedBrowser;
import org.voxyard.media.peer.SimulatedBrowsers;

/** An operator of the demo at work: signalling by WebSocket, audio by a simulated browser, a voice that is a tone. */
final class Operator implements AutoCloseable {
    private static final double VOICE_DBFS = -20;
    private static final int VOICE_DBOV = 20;
    private static final int FRAME_SAMPLES = 960;

    private final VoiceLoopClient client;
    private final ToneEar ear = new ToneEar();
    private final SimulatedBrowser browser;

    private Operator(VoiceLoopClient client, SimulatedBrowsers browsers) throws Exception {
        this.client = client;
        browser = connect(client, browsers, ear);
    }

    /** Signs in as a user of the demo, in the role of the same name; returns when audio can flow. */
    static Operator arrive(Server server, SimulatedBrowsers browsers, String user) throws Exception {
        return arrive(server, browsers, user, UUID.randomUUID().toString());
    }

    /** The same in another tab of a browser. */
    static Operator arrive(Server server, SimulatedBrowsers browsers, String user, String clientId) throws Exception {
        VoiceLoopClient client = VoiceLoopClient.connect(server.signalling(), clientId);
        return new Operator(client.signIn(user, "demo", user), browsers);
    }

    /** Brings up audio for a client that is signed in. */
    static SimulatedBrowser connect(VoiceLoopClient client, SimulatedBrowsers browsers, ToneEar ear) throws Exception {
        SimulatedBrowser browser = browsers.open(BrowserTraits.USUAL, ear);
        String offer = client.ask("media", parameter("type", "request")).getString("sdp");
        client.ask("media", parameter("type", "answer", "sdp", browser.answer(offer)));
        browser.connected().get(60, SECONDS);
        client.await("media_ready");
        client.ask("role_loops", NONE);
        return browser;
    }

    VoiceLoopClient signalling() {
        return client;
    }

    Operator off(String loop) {
        return switchTo(loop, "none");
    }

    Operator monitor(String loop) {
        return switchTo(loop, "recv").volume(loop, 100);
    }

    Operator talk(String loop) {
        return switchTo(loop, "send");
    }

    /** Begins to send RTP with a tone, whatever the key does. */
    Operator speak(double hertz) {
        Tone tone = new Tone(hertz, VOICE_DBFS);
        OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
        byte[] packet = new byte[1500];
        browser.talk(
                () -> Arrays.copyOf(packet, encoder.encode(tone.next(FRAME_SAMPLES), packet, 0, packet.length)),
                VOICE_DBOV);
        return this;
    }

    /** Sends no RTP any more. */
    Operator fallSilent() {
        browser.fallSilent();
        return this;
    }

    Operator keyDown(String loop) {
        client.ask("talking", talking(loop, true));
        return this;
    }

    Operator keyUp(String loop) {
        client.ask("talking", talking(loop, false));
        return this;
    }

    /** Waits for the broadcast that somebody's gate opened or closed. */
    void awaitTalking(String user, String loop, boolean state) {
        client.await(
                "talking",
                told -> told.getString("user").equals(user)
                        && told.getString("loop").equals(loop)
                        && told.getBoolean("state") == state);
    }

    boolean hears(double hertz) {
        return ear.hears(hertz);
    }

    void awaitTone(double hertz) {
        eventually(hertz + " Hz is heard", () -> ear.hears(hertz));
    }

    void awaitSilence(double hertz) {
        eventually(hertz + " Hz is not heard any more; does another Voxyard run here?", () -> !ear.hears(hertz));
    }

    /** The connection breaks, as when a browser dies: neither signalling nor media say goodbye. */
    void die() {
        browser.vanish();
        client.abort();
    }

    @Override
    public void close() {
        browser.close();
        client.close();
    }

    Operator switchTo(String loop, String state) {
        client.ask("switch_loop_state", parameter("loop", loop, "state", state));
        return this;
    }

    private Operator volume(String loop, int volume) {
        client.ask("switch_loop_volume", json("{\"loop\":\"" + loop + "\",\"volume\":" + volume + "}"));
        return this;
    }

    private static JsonObject talking(String loop, boolean state) {
        return json("{\"loop\":\"" + loop + "\",\"state\":" + state + "}");
    }
}
