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

/** What docs/rest.md shows is what the server does: its blocks of shell and Java are run, one after the other. */
@ExtendWith(RunningServer.class)
class DocumentedExamplesIT {
    private static final Path PAGE = Path.of("../docs/rest.md");

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
        List<String> blocks = blocks("sh");
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
        Path source = folder.resolve("Example.java");
        Files.writeString(source, blocks("java").getFirst());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String printed = run(java, "-cp", clientClassPath(), source.toString());
        assertTrue(printed.contains("There is a loop EVA already."), printed);
        assertTrue(printed.endsWith("0 changes\n"), printed);
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

    private List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
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
