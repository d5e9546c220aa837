package org.voxyard.media.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.Tone;

class ClipReaderTest {
    @Example
    void a_clip_is_speech_in_frames_of_20_ms() throws IOException {
        Clip clip = ClipReader.read("speech", new ByteArrayInputStream(file()));
        assertTrue(clip.durationMs() > 2_000 && clip.durationMs() < 6_000, clip.durationMs() + " ms");
        float[] pcm = new float[clip.frames().size() * 960];
        try (OpusDecoder decoder = Opus.library().decoder()) {
            for (int i = 0; i < clip.frames().size(); i++) {
                byte[] frame = clip.frames().get(i);
                assertEquals(960, decoder.decode(frame, 0, frame.length, pcm, i * 960, 960));
            }
        }
        assertEquals(-20, Tone.rmsDbfs(pcm), 2);
    }

    @Example
    void what_is_wrong_with_a_file_is_said_in_a_sentence() throws IOException {
        byte[] file = file();
        assertEquals("The file is not an Ogg file.", refusal(new byte[100]));
        assertEquals("The file is not an Ogg Opus file: OpusHead is missing.", refusal(new byte[0]));
        assertEquals("The file ends in the middle of a packet.", refusal(Arrays.copyOf(file, file.length - 100)));
        byte[] damaged = file.clone();
        damaged[file.length - 1] ^= 1;
        assertEquals("The file is damaged: the checksum of a page is wrong.", refusal(damaged));
    }

    @Property(tries = 300)
    void a_file_with_a_changed_byte_is_refused_and_nothing_worse(
            @ForAll @IntRange(max = 12_000) int position, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        byte[] file = file();
        file[position] ^= (byte) change;
        refusal(file);
    }

    private static String refusal(byte[] file) {
        return assertThrows(IOException.class, () -> ClipReader.read("x", new ByteArrayInputStream(file)))
                .getMessage();
    }

    private static byte[] file() throws IOException {
        try (InputStream in = ClipReaderTest.class.getResourceAsStream("/clips/speech.opus")) {
            return in.readAllBytes();
        }
    }
}
