package org.voxyard.infrastructure.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.domain.directory.Domain;

/** Kill −9 during writes: with the options of the server's own database, what was acknowledged is there afterwards. */
class KillTest {
    private static final Path CONFIGURATION = Path.of("../docker/cli/configure-server.cli");
    private static final int COMMITS_BEFORE_KILL = 25;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        assertEquals(Set.of(), lost(serverOptions()));
    }

    /** What proves that the other test would notice. */
    @Test
    void aDatabaseThatWritesLateLosesWhatItHasAcknowledged() throws Exception {
        String late = serverOptions().replace("WRITE_DELAY=0", "WRITE_DELAY=600000");
        assertNotEquals(serverOptions(), late);
        assertNotEquals(Set.of(), lost(late));
    }

    private Set<String> lost(String options) throws IOException {
        String place = "file:" + folder.resolve("voxyard") + options;
        List<String> acknowledged = writeUntilKilled(place);
        assertTrue(acknowledged.size() >= COMMITS_BEFORE_KILL);
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(stored(place));
        return lost;
    }

    /** What stands behind the file's name in the server's connection URL. */
    private static String serverOptions() throws IOException {
        return Files.readString(CONFIGURATION)
                .lines()
                .filter(line -> line.contains("connection-url=\"jdbc:h2:file:"))
                .map(line -> line.replaceAll(".*/db/voxyard|\".*", ""))
                .collect(Collectors.joining());
    }

    /** What the process said before it was killed in the midst of its writing. */
    private static List<String> writeUntilKilled(String place) throws IOException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        place)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        BufferedReader lines = writer.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("committed ")) {
                acknowledged.add(line.substring("committed ".length()));
            }
            if (acknowledged.size() == COMMITS_BEFORE_KILL) {
                writer.toHandle().destroyForcibly(); // what it has said stays readable
            }
        }
        return acknowledged;
    }

    private static Set<String> stored(String place) {
        try (TestDatabase database = TestDatabase.h2(place)) {
            JpaDirectory directory = new JpaDirectory();
            directory.entities = database.entities();
            return database.call(
                    () -> directory.all(Domain.class).stream().map(Domain::key).collect(Collectors.toSet()));
        }
    }
}
