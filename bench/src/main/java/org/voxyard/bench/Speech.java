package org.voxyard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.voxyard.media.api.ClipReader;
import org.voxyard.media.codec.OpusLibrary;

/** The demo's recorded speech, with a breath after each clip, so that voices come and go as in a real room. */
final class Speech {
    private static final Path CLIPS = Path.of("ejb", "src", "main", "resources", "clips");
    private static final int BREATH_FRAMES = 40;

    private Speech() {}

    /** As many sounds as there are clips: each is all of them one after another, from another one on. */
    static List<Sound> all(OpusLibrary opus) throws IOException {
        List<byte[]> breath = Sound.silence(opus, BREATH_FRAMES).frames();
        List<List<byte[]>> clips = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(CLIPS, "*.opus")) {
            for (Path file : files) {
                clips.add(read(file));
            }
        }
        List<Sound> sounds = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            sounds.add(new Sound(clips.stream()
                    .flatMap(clip -> Stream.concat(clip.stream(), breath.stream()))
                    .toList()));
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
