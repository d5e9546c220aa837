package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.VoiceLoopClient.NONE;
import static org.voxyard.it.VoiceLoopClient.parameter;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.GroupEar.GroupPacket;
import org.voxyard.media.peer.SimulatedBrowsers;

/** An administrator changes rights while somebody talks; an operator changes the role without signing in again. */
@ExtendWith(RunningServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class RightsIT {
    private static final String LOOP = "FLIGHT";
    private static final double HERTZ = 440;
    private static final Duration QUIET = Duration.ofMillis(700);
    private static final double CLOSED_WITHIN_MS = 200;
    /** A busy machine is excused now and then. */
    private static final int TRIES = 5;

    private final Server server;
    private Administrator administrator;
    private SimulatedBrowsers browsers;
    private GroupEar group;
    private Operator talker;
    private Operator listener;

    RightsIT(Server server) {
        this.server = server;
    }

    @BeforeAll
    void deployDesk() throws Exception {
        administrator = new Administrator(server);
    }

    @AfterAll
    void undeployDesk() throws Exception {
        administrator.close();
    }

    @BeforeEach
    void flightTalks() throws Exception {
        group = new GroupEar(DemoLoop.FLIGHT);
        browsers = SimulatedBrowsers.start();
        listener = Operator.arrive(server, browsers, "capcom").monitor(LOOP);
        talker = Operator.arrive(server, browsers, "flight")
                .talk(LOOP)
                .speak(HERTZ)
                .keyDown(LOOP);
        listener.awaitTalking("flight", LOOP, true);
        listener.awaitTone(HERTZ);
    }

    @AfterEach
    void restoreTheDemo() throws Exception {
        administrator.grant("flight", "FLIGHT", "send");
        administrator.dismiss("flight", "capcom");
        talker.close();
        listener.close();
        browsers.close();
        group.close();
    }

    @Test
    void aRevokedRightToTalkClosesTheGateWithin200Milliseconds() throws Exception {
        double closedAfterMs = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && closedAfterMs > CLOSED_WITHIN_MS; i++) {
            administrator.grant("flight", "FLIGHT", "send");
            talker.talk(LOOP).keyDown(LOOP);
            listener.awaitTone(HERTZ);
            long revokedNs = System.nanoTime();
            administrator.grant("flight", "FLIGHT", "recv");
            closedAfterMs = (awaitClosed().getLast().arrivedNs() - revokedNs) / 1e6;
        }
        assertTrue(closedAfterMs <= CLOSED_WITHIN_MS, "The last packet came after " + closedAfterMs + " ms.");
        assertEquals(5004, talker.signalling().refused("switch_loop_state", talk()));
        assertTrue(loopState().equals("recv"), loopState());
    }

    @Test
    void aRevokedRightToMonitorTakesTheOperatorOffTheLoop() throws Exception {
        administrator.grant("flight", "FLIGHT", "none");
        awaitClosed();
        listener.talk(LOOP).speak(1000).keyDown(LOOP);
        group.hear(50);
        assertFalse(talker.hears(1000));
        assertFalse(talker.signalling()
                .ask("role_loops", NONE)
                .getJsonObject("loops")
                .containsKey(LOOP));
    }

    @Test
    void anotherRoleIsTakenWithoutSigningInAgainAndWithTheGatesClosed() throws Exception {
        administrator.admit("flight", "capcom");
        talker.signalling().ask("authorize", parameter("role", "capcom"));
        awaitClosed();
        talker.talk(LOOP).keyDown(LOOP);
        listener.awaitTone(HERTZ);
        assertEquals(5004, talker.signalling().refused("switch_loop_state", parameter("loop", "PAO", "state", "recv")));
    }

    @Test
    void aDismissedOperatorIsDisconnectedWithAReason() throws Exception {
        administrator.dismiss("flight", "flight");
        try {
            assertEquals(1008, talker.signalling().awaitClose());
        } finally {
            administrator.admit("flight", "flight");
        }
    }

    /** Returns the packets that came before. */
    private List<GroupPacket> awaitClosed() throws InterruptedException {
        listener.awaitTalking("flight", LOOP, false);
        listener.awaitSilence(HERTZ);
        return group.untilQuietFor(QUIET);
    }

    private String loopState() {
        return talker.signalling()
                .ask("role_loops", NONE)
                .getJsonObject("loops")
                .getJsonObject(LOOP)
                .getString("state");
    }

    private static JsonObject talk() {
        return parameter("loop", LOOP, "state", "send");
    }
}
