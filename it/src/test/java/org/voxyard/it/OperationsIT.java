package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the people who run a node look at and do while it runs. */
@ExtendWith(RunningServer.class)
class OperationsIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;

    OperationsIT(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void theNodeIsInOrderInItsOwnWords(String kind) throws Exception {
        HttpResponse<String> answer = management("/health/" + kind);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"name\":\"voxyard\",\"status\":\"UP\""), answer.body());
    }

    @Test
    void prometheusReadsEngineSessionsHttpAndJvm() throws Exception {
        String metrics = management("/prometheus").body();
        for (String name : new String[] {
            "voxyard_engine_ticks_total", "voxyard_sessions", "undertow_request_count_total", "jvm_memory_used_bytes"
        }) {
            assertTrue(metrics.lines().anyMatch(line -> line.startsWith(name + "{")), name + " is missing");
        }
    }

    @Test
    void theDoctorFindsARunningServerWithoutFaults() throws Exception {
        String words = server.command("doctor");
        assertTrue(words.contains("It runs and is ready."), words);
        assertTrue(words.lines().noneMatch(line -> line.startsWith("FAULT")), words);
    }

    @Test
    void aBackupIsTakenWhileTheServerRuns(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("backup");
        String words = server.command("backup", file.toString());
        assertTrue(Files.size(file) > 0, words);
    }

    @Test
    void nothingIsRestoredWhileTheServerRuns(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("backup");
        server.command("backup", file.toString());
        assertEquals(
                "The server runs: stop it before a restore.",
                server.command("restore", file.toString()).strip());
    }

    private HttpResponse<String> management(String path) throws Exception {
        URI address = URI.create("http://localhost:" + server.managementPort() + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
