package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final List<Path> PAGES_WITH_CURL =
            List.of(PAGE, Path.of("../docs/operations.md"), Path.of("../docs/security.md"));
    private static final Path README = Path.of("../README.md");

    /** curl without a progress bar, that fails when the server answers with a problem; a stream without end is cut off (28). */
    private static final String PRELUDE = """
            set -euo pipefail
            curl() { command curl -sS --fail-with-body -m 20 "$@" || [[ $? == 28 && $* == *event-stream* ]]; echo >&2; }
            """;

    private static final int SECOND_OF_SILENCE = 16_000;

    private final Server server;

    @TempDir
    Path folder;

    DocumentedExamplesIT(Server server) {
        this.server = server;
    }

    @Test
    void everyCurlExampleSucceeds() throws Exception {
        List<String> blocks = new ArrayList<>();
        for (Path page : PAGES_WITH_CURL) {
            blocks.addAll(blocks(page, "sh"));
        }
        String script = PRELUDE + String.join("\n", blocks).replace("-u admin ", "-u admin:demo ");
        assertEquals(
                linesWithCurl(),
                script.lines().filter(line -> line.contains("curl -u")).count());
        Files.writeString(folder.resolve("examples.sh"), script);
        Files.copy(Path.of("../ejb/src/main/resources/clips/gnc-1.opus"), folder.resolve("speech.opus"));
        Files.write(folder.resolve("speech.wav"), silence());
        try (SimulatedBrowsers browsers = SimulatedBrowsers.start();
                Operator flight = Operator.arrive(server, browsers, "flight")) {
            flight.monitor("FLIGHT");
            run("bash", "examples.sh");
        } finally {
            removeWhatTheExamplesLeave();
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

    /** No example hides in a block that is not run. */
    private static long linesWithCurl() throws IOException {
        long count = 0;
        for (Path page : PAGES_WITH_CURL) {
            count += Files.readString(page)
                    .lines()
                    .filter(line -> line.contains("curl -u"))
                    .count();
        }
        return count;
    }

    /** A second of WAV. */
    private static byte[] silence() {
        return ByteBuffer.allocate(44 + 2 * SECOND_OF_SILENCE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + 2 * SECOND_OF_SILENCE)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(SECOND_OF_SILENCE)
                .putInt(2 * SECOND_OF_SILENCE)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(2 * SECOND_OF_SILENCE)
                .array();
    }

    private void removeWhatTheExamplesLeave() {
        Voxyard voxyard = Voxyard.connect(server.http(), "admin", "demo");
        voxyard.webhooks()
                .all()
                .filter(hook -> hook.url().toString().endsWith(":9999/hook"))
                .toList()
                .forEach(hook -> voxyard.webhooks().delete(hook.id()));
        voxyard.tokens()
                .all()
                .filter(token -> token.name().equals("Backup"))
                .toList()
                .forEach(token -> voxyard.tokens().revoke(token.id()));
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
                        .replace("http://localhost:8080/", server.http().toString())
                        .replace("https://voxyard:8443/", server.http().toString()))
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
