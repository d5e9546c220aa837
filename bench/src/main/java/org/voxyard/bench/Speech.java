package org.voxyard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.voxyard.media.api.ClipReader;

/** The demo's recorded speech, pauses between words included. */
final class Speech {
    private static final Path CLIPS = Path.of("ejb", "src", "main", "resources", "clips");

    private Speech() {}

    /** As many sounds as there are clips: each is all of them one after another, from another one on. */
    static List<Sound> all() throws IOException {
        List<List<byte[]>> clips = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(CLIPS, "*.opus")) {
            for (Path file : files) {
                clips.add(read(file));
            }
        }
        List<Sound> sounds = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            sounds.add(new Sound(clips.stream().flatMap(List::stream).toList()));
            Collections.rotate(clips, 1);
        }
        return sounds;
    }

    private static List<byte[]> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ClipReader.read(file.getFileName().toString(), in).frames();
        }
    }
}
