package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dialogue of voice-loop-client.md §10, message by message. */
class GoldenDialogueTest {
    private final Yard yard = new Yard();
    private final ScriptedClient anna = yard.connect("5d0e-aa");

    @Test
    void loginAnswersTheUserAndASessionAndRepeatsNoSecret() {
        anna.send(message("login", "01", "{\"user\":\"anna\",\"password\":\"correct horse\"}"));
        JsonObject answer = anna.received().getFirst();
        String session = answer.getJsonObject("response").getString("session");
        assertEquals(answer("login", "01", "{\"id\":\"anna\",\"session\":\"" + session + "\"}"), answer);
        assertFalse(anna.socket.sent.getFirst().contains("correct horse"));
    }

    @Test
    void getAnswersExactlyTheMembersThatTheStockClientCanStand() {
        anna.signIn("anna", "correct horse").forget();
        anna.send(message("get", "02", "{\"type\":\"user\",\"id\":\"anna\"}"));
        assertReceived(answer("get", "02", """
                {"type":"user","result":{"id":"anna","name":"Anna Weiss",\
                "domain":{"domain":"gcc","project":"mission7"}}}"""));
    }

    @Test
    void rolesAreAMapByIdAndTakingOneEchoesIt() {
        anna.signIn("anna", "correct horse").forget();
        JsonObject roles = anna.response("user_roles", "{}").getJsonObject("roles");
        assertEquals(
                List.of("capcom", "flight"), roles.keySet().stream().sorted().toList());
        assertEquals(json("""
                        {"id":"flight","name":"Flight Director","domain":"gcc","project":"mission7"}"""), roles.getJsonObject("flight"));
        assertEquals(json("{\"id\":\"flight\"}"), anna.response("authorize", "{\"role\":\"flight\"}"));
        assertEquals(
                "authorise", anna.request("authorise", "{\"role\":\"flight\"}").getString("event"));
    }

    @Test
    void mediaGoesFromRequestToReady() {
        anna.signIn("anna", "correct horse").takeRole("flight").forget();
        JsonObject offer = anna.response("media", "{\"type\":\"request\"}");
        assertEquals("offer", offer.getString("type"));
        assertEquals(FakeMedia.OFFER, offer.getString("sdp"));
        assertEquals(json("{}"), anna.response("media", "{\"type\":\"answer\",\"sdp\":\"v=0\\r\\n\"}"));
        assertEquals(json("{}"), anna.response("candidate", """
                {"candidate":"candidate:842163049 1 udp 2113937151 192.0.2.77 51712 typ host",\
                "sdpMid":null,"sdpMLineIndex":0,"ufrag":"p3Qe"}"""));
        anna.forget();
        yard.mediaConnects();
        JsonObject ready = anna.received().getFirst();
        assertEquals("media_ready", ready.getString("event"));
        assertEquals("unicast", ready.getString("type"));
        assertEquals(json("{}"), ready.getJsonObject("parameter"));
        assertFalse(ready.containsKey("client"));
    }

    @Test
    void loopsComeWithStateVolumePermissionAndAPosition() {
        anna.signIn("anna", "correct horse").takeRole("flight");
        assertEquals(json("""
                {"loops":{"fd":{"id":"fd","name":"Flight","type":"audio","state":"none","volume":50,"permission":"send",\
                "participants":0,"layout_position":[{"page":1,"row":1,"column":1}],"project":"mission7"},\
                "met":{"id":"met","name":"Weather","type":"audio","state":"none","volume":50,"permission":"recv",\
                "participants":0,"layout_position":[{"page":1,"row":1,"column":2}],"project":"mission7"}}}"""), anna.response("role_loops", "{}"));
    }

    @Test
    void aSwitchIsToldToTheUserThenAnswered() {
        anna.run("anna", "correct horse", "flight");
        anna.request("switch_loop_state", "{\"loop\":\"fd\",\"state\":\"recv\"}");
        anna.forget().send(message("switch_loop_state", "09", "{\"loop\":\"fd\",\"state\":\"send\"}"));
        JsonObject broadcast = anna.received().getFirst();
        String participants = "[{\"client\":\"5d0e-aa\",\"user\":\"anna\",\"role\":\"flight\"}]";
        assertEquals("user_broadcast", broadcast.getString("type"));
        assertFalse(broadcast.containsKey("client"));
        assertEquals(json("""
                        {"loop":"fd","state":"send","user":"anna","role":"flight","client":"5d0e-aa","participants":%s}\
                        """.formatted(participants)), broadcast.getJsonObject("parameter"));
        assertEquals(
                answer(
                        "switch_loop_state",
                        "09",
                        "{\"loop\":\"fd\",\"state\":\"send\",\"participants\":" + participants + "}"),
                anna.received().get(1));
        assertEquals(2, anna.received().size());
    }

    @Test
    void pushToTalkIsAnsweredAndToldToTheLoop() {
        anna.run("anna", "correct horse", "flight");
        anna.request("switch_loop_state", "{\"loop\":\"fd\",\"state\":\"send\"}");
        anna.forget();
        assertEquals(
                json("{\"user\":\"anna\",\"role\":\"flight\",\"loop\":\"fd\",\"state\":true}"),
                anna.response("talking", "{\"loop\":\"fd\",\"state\":true}"));
        JsonObject broadcast = anna.received().getFirst();
        assertEquals("loop_broadcast", broadcast.getString("type"));
        assertEquals(json("""
                {"loop":"fd","state":true,"user":"anna","name":"Anna Weiss","role":"flight","client":"5d0e-aa"}"""), broadcast.getJsonObject("parameter"));
    }

    @Test
    void aRefusedSwitchTellsTheStateInEffect() {
        anna.run("anna", "correct horse", "flight");
        anna.request("switch_loop_state", "{\"loop\":\"met\",\"state\":\"recv\"}");
        JsonObject answer = anna.request("switch_loop_state", "{\"loop\":\"met\",\"state\":\"send\"}");
        assertEquals(5004, answer.getJsonObject("error").getInt("code"));
        assertTrue(answer.getJsonObject("error").getString("description").endsWith("."));
        assertEquals(
                json("{\"loop\":\"met\",\"state\":\"recv\",\"participants\":[]}"), answer.getJsonObject("response"));
        assertTrue(anna.socket.closes.isEmpty());
    }

    private void assertReceived(JsonObject... expected) {
        assertEquals(List.of(expected), anna.received());
    }

    private static String message(String event, String uuid, String parameter) {
        return "{\"event\":\"%s\",\"uuid\":\"%s\",\"client\":\"5d0e-aa\",\"type\":\"unicast\",\"parameter\":%s}"
                .formatted(event, uuid, parameter);
    }

    private static JsonObject answer(String event, String uuid, String response) {
        return json("""
                {"event":"%1$s","uuid":"%2$s","client":"5d0e-aa","type":"unicast",\
                "request":{"event":"%1$s","uuid":"%2$s"},"response":%3$s}""".formatted(event, uuid, response));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
