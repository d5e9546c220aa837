package org.voxyard.infrastructure.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voxyard.application.port.ClipLibrary;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.ClipReader;

/** The clips that are shipped in this module, under {@code clips/<speaker>-<number>.opus}. */
@Singleton
public final class ClassPathClips implements ClipLibrary {
    private static final int CLIPS_PER_SPEAKER = 4;
    private static final List<String> SPEAKERS = List.of("ag1", "gnc", "pao");
    private static final String TONE = "tone-1";

    @Override
    public List<String> names() {
        return Stream.concat(SPEAKERS.stream().flatMap(ClassPathClips::names), Stream.of(TONE))
                .toList();
    }

    @Override
    public Clip clip(String name) {
        return read(name);
    }

    @Override
    public List<Clip> of(String speaker) {
        return names(speaker).map(ClassPathClips::read).toList();
    }

    private static Stream<String> names(String speaker) {
        return IntStream.rangeClosed(1, CLIPS_PER_SPEAKER).mapToObj(number -> speaker + "-" + number);
    }

    private static Clip read(String name) {
        String path = "/clips/" + name + ".opus";
        try (InputStream file = ClassPathClips.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no clip " + path + ".");
            }
            return ClipReader.read(name, file);
        } catch (IOException damaged) {
            throw new UncheckedIOException("Clip " + path + " cannot be read.", damaged);
        }
    }
}
