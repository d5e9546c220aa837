package org.voxyard.it.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.Eventually.eventually;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.VoiceLoopClient;
import org.voxyard.it.rest.RestClient.Answer;

/** What goes on now: sessions, endpoints, announcements, explanations and events, as a script sees and steers them. */
@ExtendWith(RunningServer.class)
class LiveIT {
    private final Server server;
    private final RestClient admin;
    private VoiceLoopClient guest;
    private String session;

    LiveIT(Server server) {
        this.server = server;
        admin = RestClient.of(server, "admin", "demo");
    }

    @BeforeEach
    void signIn() {
        guest = VoiceLoopClient.connect(server.signalling()).signIn("guest", "demo", "guest");
        session = "sessions/"
                + admin.get("sessions?user=guest").expect(200).json().getJsonArray("items").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(each -> each.getString("client").equals(guest.clientId()))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
    }

    @AfterEach
    void signOut() {
        guest.close();
    }

    @Test
    void aSessionTellsWhoIsWhereSinceWhen() {
        JsonObject document = admin.get(session).expect(200).json();
        assertEquals("guest", document.getString("user"));
        assertEquals("guest", document.getString("role"));
        assertEquals("demo", document.getString("domain"));
        assertEquals(guest.clientId(), document.getString("client"));
        assertFalse(document.getBoolean("connected"));
        assertTrue(document.getString("since").endsWith("Z"));
    }

    @Test
    void aLoopThatAScriptSwitchesIsToldToTheBrowser() {
        Answer answer = admin.put(session + "/loops/PAO", "{\"state\":\"recv\",\"volume\":80,\"pan\":-40}");
        JsonObject loop = answer.expect(200).json();
        assertEquals("recv", loop.getString("state"));
        assertEquals(80, loop.getInt("volume"));
        assertEquals(-40, loop.getInt("pan"));
        guest.await("switch_loop_state", switched -> "recv".equals(switched.getString("state", "")));
        guest.await("switch_loop_volume", turned -> turned.getInt("volume", -1) == 80);
        admin.delete(session + "/loops/PAO").expect(204);
        assertEquals("none", admin.get(session + "/loops/PAO").json().getString("state"));
    }

    @Test
    void whatAScriptDoesToASessionIsInTheTrail() {
        String id = session.substring(session.indexOf('/') + 1);
        admin.put(session + "/loops/PAO", "{\"state\":\"recv\"}").expect(200);
        JsonObject switched = latestEntry("kind=session&subject=" + id);
        assertEquals("switch", switched.getString("action"));
        assertEquals("admin", switched.getString("actor"));
        assertEquals("127.0.0.1", switched.getString("source"));
        assertEquals("none", switched.getJsonObject("before").getString("state"));
        assertEquals("recv", switched.getJsonObject("after").getString("state"));
        admin.delete(session + "/loops/PAO").expect(204);
        assertEquals("revoke", latestEntry("kind=session&subject=" + id).getString("action"));
        admin.post("loops/PAO/announcements", "{\"clip\":\"gnc-1\"}").expect(202);
        JsonObject announced = latestEntry("action=announce&subject=PAO");
        assertEquals("gnc-1", announced.getJsonObject("after").getString("clip"));
        admin.delete(session).expect(204);
        JsonObject gone = latestEntry("kind=session&subject=" + id);
        assertEquals("disconnect", gone.getString("action"));
        assertEquals("guest", gone.getJsonObject("before").getString("user"));
    }

    @Test
    void whatTheRoleForbidsIsRefusedWithTheReason() {
        Answer answer =
                admin.put(session + "/loops/PAO", "{\"state\":\"send\"}").expect(403);
        assertEquals("not-permitted", answer.problem());
        assertEquals(
                "Role guest may listen to loop PAO but not talk on it.",
                answer.json().getString("detail"));
        JsonObject denied = latestEvent("denied");
        assertEquals("guest", denied.getString("user"));
        assertEquals(answer.json().getString("detail"), denied.getString("detail"));
    }

    @Test
    void badOrdersAreRefusedFieldByField() {
        Answer answer = admin.put(session + "/loops/PAO", "{\"state\":\"loud\",\"volume\":101,\"pan\":\"left\"}");
        answer.expect(400);
        admin.patch(session + "/loops/PAO", "{\"volume\":101}").expect(400);
        admin.get("sessions/x").expect(404);
        admin.get("sessions?cursor=x").expect(400);
    }

    @Test
    void whoIsDisconnectedIsGone() {
        admin.delete(session).expect(204);
        assertEquals(1008, guest.awaitClose());
        admin.get(session).expect(404);
        eventually(
                "its end is told of",
                () -> session.equals("sessions/" + latestEvent("disconnected").getString("session")));
    }

    @Test
    void anOperatorMayNotSteerOthers() {
        RestClient pao = RestClient.of(server, "pao", "demo");
        pao.get("sessions").expect(403);
        pao.delete(session).expect(403);
        pao.get("events").expect(403);
    }

    @Test
    void anExplanationGoesRuleByRule() {
        JsonObject why = admin.get("explain?user=guest&loop=PAO").expect(200).json();
        assertTrue(why.getBoolean("mayHear"));
        assertFalse(why.getBoolean("mayTalk"));
        assertFalse(why.getBoolean("hears"));
        assertTrue(why.getJsonArray("rules").stream()
                .map(rule -> rule.asJsonObject().getString("rule"))
                .toList()
                .contains("media-connected"));
        admin.get("explain?user=guest").expect(400);
        admin.get("explain?user=guest&loop=none").expect(404);
    }

    @Test
    void anAnnouncementIsAcceptedAndSounds() {
        Answer answer =
                admin.post("loops/FLIGHT/announcements", "{\"clip\":\"gnc-1\"}").expect(202);
        JsonObject read = admin.get(URI.create(answer.header("Location")).getPath())
                .expect(200)
                .json();
        assertEquals(answer.json(), read);
        assertTrue(read.getInt("durationMs") > 500);
        admin.post("loops/FLIGHT/announcements", "{\"clip\":\"none\"}").expect(400);
        admin.post("loops/none/announcements", "{\"clip\":\"gnc-1\"}").expect(404);
        admin.send("POST", "loops/FLIGHT/announcements", "audio/ogg", "no sound")
                .expect(400);
    }

    @Test
    void aRecordingInWavIsPlayedAndWhatIsNoneIsRefusedWithAReason() {
        Answer played = sendWav(wav(8_000, 4_000));
        assertEquals(520, played.expect(202).json().getInt("durationMs"));
        assertEquals(
                "The file has 96000 Hz; it may have 8000 to 48000.",
                sendWav(wav(96_000, 10)).expect(400).json().getString("detail"));
        assertEquals("malformed", sendWav("RIFF").expect(400).problem());
        assertEquals("too-large", sendWav("x".repeat(10_485_761)).expect(413).problem());
        admin.send("POST", "loops/FLIGHT/announcements", "audio/mpeg", "x").expect(415);
    }

    private Answer sendWav(String file) {
        return admin.send("POST", "loops/FLIGHT/announcements", "audio/wav", file);
    }

    /** Silence in a file of bytes below 128, which are the same in UTF-8; it says that it is longer than it is. */
    private static String wav(int rate, int samples) {
        ByteBuffer file = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF....WAVEfmt ".getBytes(US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        file.putInt(rate).putInt(0).putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(US_ASCII)).putInt(0x7f7f7f7f);
        return new String(file.array(), US_ASCII);
    }

    @Test
    void endpointsAreListedThoughThereAreNone() {
        assertTrue(admin.get("endpoints?limit=5").expect(200).json().containsKey("items"));
        admin.get("endpoints/0").expect(404);
    }

    @Test
    void aLoopHasAPriority() {
        JsonObject loop = admin.get("loops/AG1").expect(200).json();
        assertEquals("normal", loop.getString("priority"));
        admin.patch("loops/AG1", "{\"priority\":\"shouting\"}", "If-Match", "*").expect(400);
        JsonObject urgent = admin.patch("loops/AG1", "{\"priority\":\"emergency\"}", "If-Match", "*")
                .expect(200)
                .json();
        assertEquals("emergency", urgent.getString("priority"));
        admin.patch("loops/AG1", "{\"priority\":null}", "If-Match", "*").expect(200);
    }

    private JsonObject latestEntry(String query) {
        return admin.get("audit?limit=1&" + query)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private JsonObject latestEvent(String type) {
        return admin.get("events?limit=1&type=" + type)
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }
}
