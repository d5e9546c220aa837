package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.VoiceLoopClient.NONE;
import static org.voxyard.it.VoiceLoopClient.parameter;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.media.peer.SimulatedBrowsers;

/** Re-login, several connections of one browser or user, and what must not be told to anybody (voice-loop-client.md §7, §12). */
@ExtendWith(RunningServer.class)
class SessionIT {
    private static final String LOOP = "FLIGHT";

    private final Server server;
    private final String browser = UUID.randomUUID().toString();
    private SimulatedBrowsers browsers;

    SessionIT(Server server) {
        this.server = server;
    }

    @BeforeEach
    void start() throws Exception {
        browsers = SimulatedBrowsers.start();
    }

    @AfterEach
    void stop() {
        browsers.close();
    }

    @Test
    void aSessionIdIsAPasswordForTheSameBrowserAndUser() {
        String session = signInOnce("demo");
        String next = signInOnce(session);
        assertNotEquals(session, next);
        assertTrue(next.length() >= 22, "128 bits");
    }

    @Test
    void aSessionIdIsWorthNothingForOthers() {
        String session = signInOnce("demo");
        assertRefused(UUID.randomUUID().toString(), "flight", session);
        assertRefused(browser, "eecom", session);
        assertRefused(browser, "flight", session.substring(1) + "x");
    }

    @Test
    void aLogoutEndsTheSession() {
        String session = signInOnce("demo");
        try (VoiceLoopClient client = connect(browser)) {
            client.ask("login", parameter("user", "flight", "password", session));
            client.ask("logout", NONE);
            assertEquals(1000, client.awaitClose());
        }
        assertRefused(browser, "flight", session);
    }

    @Test
    void aSessionOutlivesItsRenewalForAMoment() {
        String session = signInOnce("demo");
        try (VoiceLoopClient client = connect(browser)) {
            String renewed = client.ask("update_login", parameter("user", "flight", "session", session))
                    .getString("session");
            assertNotEquals(session, renewed);
        }
        signInOnce(session);
    }

    @Test
    void twoTabsOfOneBrowserAreTwoTalkers() throws Exception {
        try (Operator listener = Operator.arrive(server, browsers, "capcom").monitor(LOOP);
                Operator tab =
                        Operator.arrive(server, browsers, "flight", browser).talk(LOOP);
                Operator otherTab =
                        Operator.arrive(server, browsers, "flight", browser).talk(LOOP)) {
            tab.speak(440).keyDown(LOOP);
            otherTab.speak(1000).keyDown(LOOP);
            listener.awaitTone(440);
            listener.awaitTone(1000);
            otherTab.die();
            listener.awaitSilence(1000);
            listener.awaitTone(440);
        }
    }

    @Test
    void anotherConnectionOfTheUserIsToldOnceAndFollowsWithoutAStorm() throws Exception {
        try (Operator one = Operator.arrive(server, browsers, "flight").monitor(LOOP);
                Operator other = Operator.arrive(server, browsers, "flight").monitor(LOOP)) {
            forgetAll(one, other);
            one.talk(LOOP);
            other.signalling().await("switch_loop_state", told -> isSwitchOf(one, told));
            other.talk(LOOP);
            one.signalling().ask("role_loops", NONE);
            other.signalling().ask("role_loops", NONE);
            assertFalse(one.signalling().has("switch_loop_state", told -> isSwitchOf(other, told)));
            assertFalse(other.signalling().has("switch_loop_state", told -> isSwitchOf(one, told)));
        }
    }

    @Test
    void aBrowserThatDiesIsTakenOffTheLoop() throws Exception {
        try (Operator listener = Operator.arrive(server, browsers, "capcom").monitor(LOOP)) {
            Operator dying = Operator.arrive(server, browsers, "eecom").monitor(LOOP);
            forgetAll(listener, dying);
            dying.die();
            JsonObject told = listener.signalling()
                    .await(
                            "switch_loop_state",
                            left -> left.getString("client")
                                            .equals(dying.signalling().clientId())
                                    && left.getString("state").equals("none"));
            List<String> there =
                    told.getJsonObject("parameter").getJsonArray("participants").getValuesAs(JsonObject.class).stream()
                            .map(participant -> participant.getString("client"))
                            .toList();
            assertTrue(there.contains(listener.signalling().clientId()), there.toString());
            assertFalse(there.contains(dying.signalling().clientId()), there.toString());
        }
    }

    /** What was told before is there when an answer is, and is forgotten. */
    private static void forgetAll(Operator... operators) {
        for (Operator operator : operators) {
            operator.signalling().ask("role_loops", NONE);
            operator.signalling().forget();
        }
    }

    @Test
    void noSecretAndNoMulticastAddressIsTold() throws Exception {
        String wrongPassword = "correct-horse-7261";
        String session;
        try (Operator flight = Operator.arrive(server, browsers, "flight").talk(LOOP);
                Operator eecom = Operator.arrive(server, browsers, "eecom").monitor(LOOP);
                VoiceLoopClient other = connect(UUID.randomUUID().toString())) {
            session = sessionOf(flight);
            other.refused("login", parameter("user", "guest", "password", wrongPassword));
            other.refused("login", parameter("user", "flight", "password", session));
            flight.keyDown(LOOP).keyUp(LOOP);
            eecom.awaitTalking("flight", LOOP, false);
            assertNothingToldOf(List.of(wrongPassword, "\"password\"", "239.192."), flight.signalling());
            for (VoiceLoopClient told : List.of(eecom.signalling(), other)) {
                assertNothingToldOf(List.of(wrongPassword, "\"password\"", "239.192.", session), told);
            }
        }
        String log = Files.readString(server.log());
        assertFalse(log.contains(session) || log.contains(wrongPassword));
    }

    private static void assertNothingToldOf(List<String> secrets, VoiceLoopClient told) {
        String all = String.join("\n", told.transcript());
        secrets.forEach(secret -> assertFalse(all.contains(secret), secret));
    }

    /** The session id from the answer to the operator's login. */
    private static String sessionOf(Operator operator) {
        return operator.signalling().transcript().stream()
                .map(VoiceLoopClient::json)
                .filter(message -> message.getString("event").equals("login"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("response")
                .getString("session");
    }

    private String signInOnce(String secret) {
        try (VoiceLoopClient client = connect(browser)) {
            return client.ask("login", parameter("user", "flight", "password", secret))
                    .getString("session");
        }
    }

    private void assertRefused(String clientId, String user, String secret) {
        try (VoiceLoopClient client = connect(clientId)) {
            assertEquals(5000, client.refused("login", parameter("user", user, "password", secret)));
        }
    }

    private VoiceLoopClient connect(String clientId) {
        return VoiceLoopClient.connect(server.signalling(), clientId);
    }

    private static boolean isSwitchOf(Operator operator, JsonObject told) {
        return told.getString("client").equals(operator.signalling().clientId())
                && told.getString("loop").equals(LOOP);
    }
}
