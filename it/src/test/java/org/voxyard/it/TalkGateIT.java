package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.VoiceLoopClient.parameter;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.it.GroupEar.GroupPacket;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * Whatever closes a talk gate, the listeners' audio, the {@code talking} broadcasts and the packets on the group agree
 * (voice-loop-client.md §9, §13.5). The talker's browser sends RTP all the time.
 */
@ExtendWith(RunningServer.class)
class TalkGateIT {
    private static final String LOOP = "FLIGHT";
    private static final double HERTZ = 440;
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final double CLOSED_WITHIN_MS = 200;
    /** A busy machine is excused now and then. */
    private static final int TRIES = 5;

    private final Server server;
    private SimulatedBrowsers browsers;
    private GroupEar group;
    private Operator talker;
    private Operator listener;

    TalkGateIT(Server server) {
        this.server = server;
    }

    @BeforeEach
    void arrive() throws Exception {
        browsers = SimulatedBrowsers.start();
        listener = Operator.arrive(server, browsers, "capcom").monitor(LOOP);
        talker = Operator.arrive(server, browsers, "flight").talk(LOOP);
        group = new GroupEar(DemoLoop.FLIGHT);
        talker.speak(HERTZ);
    }

    @AfterEach
    void leave() throws IOException {
        talker.close();
        listener.close();
        browsers.close();
        group.close();
    }

    @Test
    void itIsClosedUntilTheKeyIsDown() throws Exception {
        assertEquals(List.of(), group.untilQuietFor(QUIET));
        assertFalse(listener.hears(HERTZ));
        openGate();
    }

    @Test
    void keyUpClosesItWithin200Milliseconds() throws Exception {
        double closedAfterMs = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && closedAfterMs > CLOSED_WITHIN_MS; i++) {
            openGate();
            long keyUpNs = System.nanoTime();
            talker.keyUp(LOOP);
            closedAfterMs = lastPacketAfterMs(keyUpNs);
        }
        assertTrue(closedAfterMs <= CLOSED_WITHIN_MS, "The last packet came after " + closedAfterMs + " ms.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recv", "none"})
    void leavingTheStateSendClosesItAndTheNextEntryStartsClosed(String state) throws Exception {
        openGate();
        talker.switchTo(LOOP, state);
        awaitClosed();
        talker.talk(LOOP);
        assertEquals(List.of(), group.untilQuietFor(QUIET));
        openGate();
    }

    @Test
    void aBrokenConnectionClosesIt() throws Exception {
        openGate();
        talker.die();
        awaitClosed();
    }

    @Test
    void aLogoutClosesIt() throws Exception {
        openGate();
        talker.signalling().ask("logout", VoiceLoopClient.NONE);
        awaitClosed();
    }

    @Test
    void aNewMediaSessionClosesIt() throws Exception {
        openGate();
        talker.signalling().ask("media", parameter("type", "request"));
        awaitClosed();
    }

    @Test
    void aSecondTalkerGoesOnWhenTheFirstLetsGo() throws Exception {
        openGate();
        listener.talk(LOOP).speak(1000).keyDown(LOOP);
        talker.awaitTone(1000);
        talker.keyUp(LOOP);
        listener.awaitSilence(HERTZ);
        talker.awaitTone(1000);
    }

    @Test
    void aRoleThatTalksWithoutAKeyIsOpenWhileItSaysSo() throws Exception {
        talkGate("\"open\"");
        try {
            group.hear(1);
            listener.awaitTone(HERTZ);
        } finally {
            talkGate("null");
        }
        group.untilQuietFor(QUIET);
        listener.awaitSilence(HERTZ);
    }

    /** Sets when packets of the talker's role pass. */
    private void talkGate(String policy) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.http().resolve("api/v1/roles/flight"))
                .header("Authorization", "Basic YWRtaW46ZGVtbw==")
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{\"talkGate\":" + policy + "}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertEquals(200, http.send(request, BodyHandlers.ofString()).statusCode());
        }
    }

    private void openGate() throws InterruptedException {
        talker.keyDown(LOOP);
        listener.awaitTalking("flight", LOOP, true);
        listener.awaitTone(HERTZ);
        group.hear(1);
    }

    private double lastPacketAfterMs(long causedNs) throws InterruptedException {
        List<GroupPacket> last = awaitClosed();
        return last.isEmpty() ? 0 : (last.getLast().arrivedNs() - causedNs) / 1e6;
    }

    private List<GroupPacket> awaitClosed() throws InterruptedException {
        listener.awaitTalking("flight", LOOP, false);
        listener.awaitSilence(HERTZ);
        return group.untilQuietFor(QUIET);
    }
}
