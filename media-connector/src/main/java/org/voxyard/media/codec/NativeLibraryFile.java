package org.voxyard.media.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;

/** Brings a shared library from the class path into a folder, whole or not at all, because only a file can be loaded. */
final class NativeLibraryFile {
    private NativeLibraryFile() {}

    /**
     * The file of this platform's library: kept when it is already there byte for byte, otherwise replaced by an atomic move.
     *
     * @throws UnsupportedPlatformException when the class path has none for this operating system and processor
     * @throws IOException when the folder cannot be written
     */
    static Path extract(String name, Path folder) throws IOException {
        byte[] wanted = read(name);
        Files.createDirectories(folder);
        Path file = folder.resolve("lib" + name + "-" + Integer.toHexString(Arrays.hashCode(wanted)) + ".so");
        if (!holds(file, wanted)) {
            write(wanted, file);
        }
        return file;
    }

    private static byte[] read(String name) throws IOException {
        String resource = platform() + "/org/lwjgl/" + name + "/lib" + name + ".so";
        try (InputStream in = NativeLibraryFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new UnsupportedPlatformException(
                        name, System.getProperty("os.name"), System.getProperty("os.arch"));
            }
            return in.readAllBytes();
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> system + "/x64";
            case "aarch64" -> system + "/arm64";
            default -> system + "/" + System.getProperty("os.arch");
        };
    }

    private static boolean holds(Path file, byte[] wanted) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == wanted.length
                && Arrays.equals(Files.readAllBytes(file), wanted);
    }

    private static void write(byte[] content, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(part, content);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
