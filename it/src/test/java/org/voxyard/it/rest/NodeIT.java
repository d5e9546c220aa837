package org.voxyard.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.Eventually.eventually;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;
import org.voxyard.it.VoiceLoopClient;

/** What the running node says of itself. */
@ExtendWith(RunningServer.class)
class NodeIT {
    private final Server server;
    private final RestClient admin;

    NodeIT(Server server) {
        this.server = server;
        this.admin = RestClient.of(server, "admin", "demo");
    }

    @Test
    void theDoctorLooksAtEverythingAndFindsNoFault() {
        JsonObject examination = admin.get("node/doctor").expect(200).json();
        assertTrue(examination.getBoolean("inOrder"), examination.toString());
        List<String> subjects = examination.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(finding -> finding.getString("subject"))
                .toList();
        assertEquals(
                List.of(
                        "JDK",
                        "settings",
                        "ports",
                        "multicast",
                        "certificate",
                        "database",
                        "clock",
                        "microphone",
                        "server"),
                subjects);
    }

    @Test
    void looksThatMeetAreAnsweredOrToldToComeBack() {
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> RestClient.of(server, "admin", "demo").get("node/doctor"))
                .map(answer -> answer.status() == 200 ? answer : answer.expect(503))
                .map(RestClient.Answer::status)
                .toList();
        assertTrue(statuses.contains(200), statuses.toString());
    }

    @Test
    void settingsSayWhatHoldsWhereItComesFromAndWhatItMeans() {
        assertEquals("true", setting("VOXYARD_DEMO").getString("value"));
        assertEquals("environment", setting("VOXYARD_DEMO").getString("source"));
        assertEquals("default", setting("VOXYARD_MEDIA_PORT").getString("source"));
        assertEquals(
                Integer.toString(server.mediaPort()),
                setting("VOXYARD_MEDIA_PORT").getString("value"));
        assertEquals(
                "The one port for all browsers' audio",
                setting("VOXYARD_MEDIA_PORT").getString("meaning"));
        assertFalse(setting("VOXYARD_LDAP_URL").containsKey("value"));
    }

    @Test
    void aPartOfTheServerWritesMoreUntilItIsReset() throws Exception {
        String address = "node/loggers/org.voxyard.web.signalling";
        admin.put(address, "{\"level\":\"DEBUG\"}").expect(200);
        assertEquals("DEBUG", admin.get(address).expect(200).json().getString("level"));
        register();
        eventually(
                "what the dispatcher does is in the log", () -> log().contains(" DEBUG [org.voxyard.web.signalling"));
        JsonObject told = admin.get("audit?limit=1&kind=logger").expect(200).json();
        assertTrue(told.toString().contains("\"after\":{\"level\":\"DEBUG\"}"), told.toString());
        admin.delete(address).expect(204);
        assertEquals("INFO", admin.get(address).expect(200).json().getString("level"));
    }

    @Test
    void onlyVoxyardsOwnCategoriesAreThereAndOnlyLevelsAreTaken() {
        admin.get("node/loggers/org.hibernate.SQL").expect(404);
        admin.put("node/loggers/org.hibernate.SQL", "{\"level\":\"TRACE\"}").expect(404);
        admin.put("node/loggers/org.voxyard.web", "{\"level\":\"LOUD\"}").expect(400);
        admin.put("node/loggers/org.voxyard.web", "{}").expect(400);
        RestClient.of(server, "pao", "demo").get("node/loggers").expect(403);
    }

    private void register() {
        try (VoiceLoopClient client = VoiceLoopClient.connect(server.signalling())) {
            client.ask("register", VoiceLoopClient.NONE);
        }
    }

    private String log() {
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void operatorsAreToldNothing() {
        RestClient operator = RestClient.of(server, "pao", "demo");
        operator.get("node/doctor").expect(403);
        operator.get("node/settings").expect(403);
    }

    private JsonObject setting(String variable) {
        return admin
                .get("node/settings")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("variable").equals(variable))
                .findFirst()
                .orElseThrow();
    }
}
