package org.voxyard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpusLibraryTest {
    @TempDir
    Path folder;

    @Test
    void states_its_version() {
        assertTrue(
                Opus.library().version().startsWith("libopus"), Opus.library().version());
    }

    @Test
    void a_half_written_file_is_replaced_and_a_whole_one_kept() throws IOException {
        Path file = NativeLibraryFile.extract("opus", folder);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(file, NativeLibraryFile.extract("opus", folder));
        assertTrue(Arrays.equals(whole, Files.readAllBytes(file)));
        Object before = Files.getAttribute(file, "unix:ino");
        NativeLibraryFile.extract("opus", folder);
        assertEquals(before, Files.getAttribute(file, "unix:ino"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void a_platform_without_the_library_is_named_in_one_sentence() {
        UnsupportedPlatformException e =
                assertThrows(UnsupportedPlatformException.class, () -> NativeLibraryFile.extract("nosuch", folder));
        assertTrue(e.getMessage().contains("there is no nosuch library for"), e.getMessage());
    }
}
