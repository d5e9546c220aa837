package org.voxyard.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators have to act on has an id, which nothing else has, and which docs/operations.md explains. */
class LogMessagesTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("media-connector", "jca", "health", "operations", "ejb", "web");
    private static final Pattern DECLARED = Pattern.compile("@Message\\(\\s*id = (\\d+)|\"VOX(\\d{6}): ");
    private static final Pattern WITHOUT_ID =
            Pattern.compile("LOG\\.log\\(\\s*(?:System\\.Logger\\.)?(?:Level\\.)?(WARNING|ERROR),\\s*+(?!\"VOX)[^;]*");
    private static final Pattern EXPLAINED = Pattern.compile("^\\| VOX(\\d{6}) \\|", Pattern.MULTILINE);

    @Test
    void everyIdIsThereOnceAndExplained() throws IOException {
        List<Integer> declared = sources()
                .flatMap(source -> DECLARED.matcher(source).results())
                .map(found -> Integer.valueOf(found.group(1) != null ? found.group(1) : found.group(2)))
                .sorted()
                .toList();
        assertTrue(declared.size() > 15, declared.toString());
        assertEquals(List.copyOf(new TreeSet<>(declared)), declared, "an id is there twice");
        List<Integer> explained = EXPLAINED
                .matcher(Files.readString(ROOT.resolve("docs/operations.md")))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertEquals(declared, explained);
    }

    @Test
    void noWarningAndNoErrorIsWithoutOne() {
        List<String> found = sources()
                .flatMap(source -> WITHOUT_ID.matcher(source).results())
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), found);
    }

    private static Stream<String> sources() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module + "/src/main/java"))
                .flatMap(LogMessagesTest::read);
    }

    private static Stream<String> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(LogMessagesTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
