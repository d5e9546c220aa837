package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.client.Voxyard;
import org.voxyard.media.peer.SimulatedBrowsers;

/** What docs/rest.md and the README show is what the server does: their blocks of shell and Java are run. */
@ExtendWith(RunningServer.class)
class DocumentedExamplesIT {
    private static final Path PAGE = Path.of("../docs/rest.md");
    private static final Path README = Path.of("../README.md");

    /** curl without a progress bar, that fails when the server answers with a problem. */
    private static final String PRELUDE =
            "set -euo pipefail\ncurl() { command curl -sS --fail-with-body \"$@\"; echo >&2; }\n";

    private final Server server;

    @TempDir
    Path folder;

    DocumentedExamplesIT(Server server) {
        this.server = server;
    }

    @Test
    void everyCurlExampleSucceeds() throws Exception {
        List<String> blocks = blocks(PAGE, "sh");
        assertTrue(blocks.size() >= 3, "examples are gone");
        Path script = folder.resolve("examples.sh");
        Files.writeString(script, PRELUDE + String.join("\n", blocks));
        try (SimulatedBrowsers browsers = SimulatedBrowsers.start();
                Operator flight = Operator.arrive(server, browsers, "flight")) {
            flight.monitor("FLIGHT");
            run("bash", script.toString());
        }
    }

    @Test
    void theJavaExampleRuns() throws Exception {
        String printed = runJava("Example.java", blocks(PAGE, "java").getFirst());
        assertTrue(printed.contains("Flight Director takes [flight]"), printed);
        assertTrue(printed.endsWith("0 changes\n"), printed);
    }

    @Test
    void theJavaExampleOfTheReadmeRuns() throws Exception {
        String example = blocks(README, "java").getFirst().replace("10_000", "100");
        String printed = runJava("OnAir.java", example);
        assertTrue(printed.contains("FLIGHT is on 239.192.7.1\n"), printed);
    }

    private String runJava(String name, String text) throws IOException, InterruptedException {
        Path source = folder.resolve(name);
        Files.writeString(source, text);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(java, "-cp", clientClassPath(), source.toString());
    }

    /** The client, and what it needs. */
    private static String clientClassPath() {
        return Stream.of(Voxyard.class, Json.class, Json.createObjectBuilder().getClass())
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> text(output));
        return text(output);
    }

    private List<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1)
                        .replace("http://localhost:8080/", server.http().toString()))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
