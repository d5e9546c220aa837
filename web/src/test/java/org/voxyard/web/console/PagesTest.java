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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no compiler checks about console and administration: names, versions and the hash that the browser compares. */
class PagesTest {
    private static final String CONSOLE = "index.html";
    private static final String ADMINISTRATION = "admin/index.html";
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern MAPPED = Pattern.compile("\"\\.{1,2}/(_static/[^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern RELATIVE_IMPORT = Pattern.compile("(?:from|import) '(\\.[^']+)'");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|from|import|url)\\W{1,3}(?:https?:)?//");

    @ParameterizedTest
    @ValueSource(strings = {CONSOLE, ADMINISTRATION})
    void contentSecurityPolicyAllowsExactlyTheImportMapOfThePage(String page) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(importMap(page).getBytes(StandardCharsets.UTF_8));
        String hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        assertTrue(read(page).contains(hash), () -> page + " must allow " + hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSOLE, ADMINISTRATION})
    void importMapNamesVersionsOfLitThatTheBuildHas(String page) throws IOException {
        List<String> mapped = matches(MAPPED, importMap(page));
        assertEquals(6, mapped.size());
        for (String resource : mapped) {
            String file = resource.endsWith("/") ? resource + "package.json" : resource;
            assertNotNull(getClass().getResource("/META-INF/resources/" + file), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSOLE, ADMINISTRATION})
    void pageRefersOnlyToFilesThatExist(String page) throws IOException {
        List<String> references = matches(REFERENCE, read(page));
        assertTrue(references.stream().anyMatch(reference -> reference.endsWith("main.js")));
        Path folder = WEBAPP.resolve(page).getParent();
        references.forEach(reference -> assertTrue(Files.isRegularFile(folder.resolve(reference)), reference));
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

    private static String read(String page) throws IOException {
        return Files.readString(WEBAPP.resolve(page));
    }

    private static String importMap(String page) throws IOException {
        return matches(IMPORT_MAP, read(page)).getFirst();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(PagesTest::captured).toList();
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
