package org.voxyard.infrastructure.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileSecretBoxTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsOpenedAfterARestart() {
        String sealed = box("key").seal("open sesame");
        assertFalse(sealed.contains("sesame"));
        assertEquals("open sesame", box("key").open(sealed));
        assertNotEquals(sealed, box("key").seal("open sesame"));
    }

    @Test
    void anotherKeyOpensNothing() {
        String sealed = box("key").seal("open sesame");
        assertThrows(IllegalStateException.class, () -> box("other").open(sealed));
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws Exception {
        box("key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))));
    }

    private KeyFileSecretBox box(String file) {
        return new KeyFileSecretBox(folder.resolve(file));
    }
}
