package org.voxyard.media.codec;

import java.io.IOException;
import java.nio.file.Path;

/** The loaded libopus, from which encoders and decoders come. Any thread; load it once per process and pass it on. */
public final class OpusLibrary {
    /** The one rate at which we code, whatever the other side's (RFC 7587 §4.1). */
    public static final int SAMPLE_RATE = 48_000;

    private final OpusFunctions functions;

    private OpusLibrary(OpusFunctions functions) {
        this.functions = functions;
    }

    /**
     * Extracts the native library below the data folder, unless it is there already, and loads it.
     *
     * @throws UnsupportedPlatformException when there is no library for this operating system and processor
     * @throws IOException when the data folder cannot be written
     */
    public static OpusLibrary load(Path dataFolder) throws IOException {
        Path file = NativeLibraryFile.extract("opus", dataFolder.resolve("native"));
        return new OpusLibrary(new OpusFunctions(file.toAbsolutePath()));
    }

    /** As the library states it, for logs. */
    public String version() {
        return functions.version();
    }

    /** A new encoder; the caller closes it. */
    public OpusEncoder encoder(OpusSettings settings) {
        return new OpusEncoder(functions, settings);
    }

    /** A new decoder that gives mono whatever comes (stereo is mixed down by the decoder itself); the caller closes it. */
    public OpusDecoder decoder() {
        return decoder(1);
    }

    /** A new decoder that gives 1 or 2 (interleaved) channels whatever comes; the caller closes it. */
    public OpusDecoder decoder(int channels) {
        return new OpusDecoder(functions, channels);
    }
}
