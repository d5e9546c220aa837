package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
class StartAndStopIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;

    StartAndStopIT(Server server) {
        this.server = server;
    }

    @Test
    void readyIsSaidWhenTheHealthCheckIsUp() throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(server.ready()).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void theLogOfAStartHoldsNoError() throws Exception {
        var errors = Files.readAllLines(server.log()).stream()
                .takeWhile(line -> !line.contains("WFLYSRV0025"))
                .filter(line -> line.contains(" ERROR ") || line.contains("WFLYSRV0026"))
                .toList();
        assertEquals(List.of(), errors);
    }

    @Test
    void everyPortIsOnLoopback() throws Exception {
        var foreign = OpenPorts.of(server.jvm().orElseThrow()).stream()
                .filter(port -> !port.isLoopbackOrMulticast())
                .toList();
        assertEquals(List.of(), foreign);
    }

    @Test
    void aSecondServerOnTheSamePortsIsRefusedWithOneSentence() throws Exception {
        ProcessBuilder second = new ProcessBuilder(
                "bash",
                Server.HOME.resolve("bin/voxyard.sh").toString(),
                "--port-offset",
                Integer.toString(server.managementPort() - 9990));
        second.environment().put("VOXYARD_DATA_DIR", "target/second");
        Process process = second.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertTrue(words.startsWith("Cannot use TCP port") && words.lines().count() == 1, words);
    }

    @Test
    void aScriptThatIsKilledTakesItsServerAlong() {
        ProcessHandle before = server.jvm().orElseThrow();
        server.killScript();
        assertTrue(Server.hasEnded(before));
        server.start();
    }

    @Test
    void aServerThatWasStoppedLeavesNoProcessAndStartsAgain() {
        ProcessHandle before = server.jvm().orElseThrow();
        server.restart();
        assertTrue(!before.isAlive() && server.jvm().isPresent());
    }
}
