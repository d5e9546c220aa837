package org.voxyard.web.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler checks about the console: names, versions and the hash that the browser compares. */
class ConsolePageTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern MAPPED = Pattern.compile("\"\\./(_static/[^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern RELATIVE_IMPORT = Pattern.compile("(?:from|import) '(\\.[^']+)'");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|from|import|url)\\W{1,3}(?:https?:)?//");

    @Test
    void contentSecurityPolicyAllowsExactlyTheImportMapOfThePage() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(importMap().getBytes(StandardCharsets.UTF_8));
        String hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        assertTrue(page().contains(hash), () -> "index.html must allow " + hash);
    }

    @Test
    void importMapNamesVersionsOfLitThatTheBuildHas() throws IOException {
        List<String> mapped = matches(MAPPED, importMap());
        assertEquals(6, mapped.size());
        for (String resource : mapped) {
            String file = resource.endsWith("/") ? resource + "package.json" : resource;
            assertNotNull(getClass().getResource("/META-INF/resources/" + file), file);
        }
    }

    @Test
    void pageRefersOnlyToFilesThatExist() throws IOException {
        List<String> references = matches(REFERENCE, page());
        assertTrue(references.contains("operator/main.js"));
        references.forEach(reference -> assertTrue(Files.isRegularFile(WEBAPP.resolve(reference)), reference));
    }

    @Test
    void modulesImportOnlyModulesThatExist() throws IOException {
        for (Path module : sources(".js")) {
            for (String imported : matches(RELATIVE_IMPORT, Files.readString(module))) {
                assertTrue(Files.isRegularFile(module.resolveSibling(imported)), module + " imports " + imported);
            }
        }
    }

    @Test
    void nothingComesFromAForeignHost() throws IOException {
        for (Path source : Stream.of(sources(".js"), sources(".css"), sources(".html"))
                .flatMap(List::stream)
                .toList()) {
            assertEquals(List.of(), matches(FOREIGN, Files.readString(source)), source::toString);
        }
    }

    private static String page() throws IOException {
        return Files.readString(WEBAPP.resolve("index.html"));
    }

    private static String importMap() throws IOException {
        return matches(IMPORT_MAP, page()).getFirst();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(ConsolePageTest::captured).toList();
    }

    private static String captured(MatchResult match) {
        return match.groupCount() > 0 ? match.group(1) : match.group();
    }

    private static List<Path> sources(String suffix) {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
