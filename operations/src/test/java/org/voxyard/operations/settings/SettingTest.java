package org.voxyard.operations.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern PROPERTY =
            Pattern.compile("\"(voxyard(?:\\.[a-z]+)+)\"|\\$\\{(voxyard(?:\\.[a-z]+)+):");

    /** What the start script tells the server, and nobody sets. */
    private static final Set<String> OF_THE_SCRIPT = Set.of(
            "voxyard.database.h2",
            "voxyard.database.postgresql",
            "voxyard.log.json",
            "voxyard.log.text",
            "voxyard.tls.password");

    /** A choice for tests, and the hosts of dialects that are not served. */
    private static final Set<String> OF_NOBODY = Set.of("voxyard.network", "voxyard.trusted.hosts");

    /** Names of meters look the same. */
    private static final Path METERS = Path.of("metrics");

    @Test
    void theDocumentHasTheSameRows() throws IOException {
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/configuration.md")).stream()
                .filter(line -> line.startsWith("| `VOXYARD_"))
                .toList();
        assertEquals(
                Stream.of(Setting.values()).map(Setting::row).collect(Collectors.joining("\n")),
                String.join("\n", rows));
    }

    @Test
    void everyPropertyThatTheSourcesReadIsInTheTable() throws IOException {
        Set<String> missing = new TreeSet<>(propertiesOfSources());
        assertTrue(missing.size() > 20, "the sources name " + missing);
        Stream.of(Setting.values()).map(Setting::property).forEach(missing::remove);
        missing.removeAll(OF_THE_SCRIPT);
        missing.removeAll(OF_NOBODY);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> propertiesOfSources() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("ejb", "web", "jca", "media-connector", "ear", "docker")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> isSource(file) && !file.getParent().endsWith(METERS))
                        .map(SettingTest::properties)
                        .forEach(names::addAll);
            }
        }
        return names;
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return (name.contains("src/main") && name.endsWith(".java"))
                || (name.endsWith(".cli") && !name.contains("target"));
    }

    private static Set<String> properties(Path file) {
        try {
            return PROPERTY.matcher(Files.readString(file))
                    .results()
                    .map(SettingTest::name)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String name(MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
