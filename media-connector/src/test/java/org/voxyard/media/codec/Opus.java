package org.voxyard.media.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The library for tests, loaded once into the build folder. */
public final class Opus {
    private static final OpusLibrary LIBRARY = load();

    private Opus() {}

    public static OpusLibrary library() {
        return LIBRARY;
    }

    private static OpusLibrary load() {
        try {
            return OpusLibrary.load(Path.of("target", "opus"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
