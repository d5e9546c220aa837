package org.voxyard.media.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.media.api.Clip;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.codec.OpusSettings;

class ClipEncoderTest {
    @TempDir
    Path folder;

    private OpusLibrary opus;
    private ClipEncoder encoder;

    @BeforeEach
    void load() throws IOException {
        opus = OpusLibrary.load(folder);
        encoder = new ClipEncoder(() -> opus.encoder(OpusSettings.speech()));
    }

    @Test
    void aRecordingSoundsAsItDid() throws IOException {
        Clip clip = encoder.encode("tone", Wav.tone(16_000, 2));
        assertEquals(1_020, clip.durationMs());
        double[] powers = new double[clip.frames().size()];
        float[] pcm = new float[960];
        try (OpusDecoder decoder = opus.decoder()) {
            for (int i = 0; i < powers.length; i++) {
                byte[] frame = clip.frames().get(i);
                assertEquals(960, decoder.decode(frame, 0, frame.length, pcm, 0, 960));
                powers[i] = power(pcm);
            }
        }
        for (int i = 5; i < 45; i++) {
            assertEquals(0.125, powers[i], 0.02, "frame " + i);
        }
    }

    @Test
    void whatIsNoWavFileOfOursIsRefusedWithASentence() {
        assertEquals("The file is not a WAV file.", refusal(new byte[0]));
        assertEquals("The file is not a WAV file.", refusal(new byte[100]));
        assertEquals("The file is not PCM of 16 bit.", refusal(Wav.header(48_000, 1, 24, 1_000)));
        assertEquals("The file has 3 channels; it may have 1 or 2.", refusal(Wav.header(48_000, 3, 16, 1_000)));
        assertEquals("The file has 96000 Hz; it may have 8000 to 48000.", refusal(Wav.header(96_000, 1, 16, 1_000)));
        assertEquals("The file has -1 Hz; it may have 8000 to 48000.", refusal(Wav.header(-1, 1, 16, 1_000)));
        assertEquals("The file holds no sound.", refusal(Wav.header(48_000, 1, 16, 0)));
    }

    @Test
    void whatIsTooLongIsRefused() {
        int bytes = 8_000 * 2 * 601;
        assertEquals("The file is longer than 10 minutes.", refusal(Wav.header(8_000, 1, 16, bytes)));
    }

    @Test
    void aFileThatIsCutOffAnywhereIsReadOrRefused() {
        byte[] file = Wav.tone(8_000, 1);
        for (int length = 0; length < 60; length++) {
            byte[] part = Arrays.copyOf(file, length);
            try {
                assertEquals(1, encoder.encode("part", part).frames().size());
                assertTrue(length >= 46, "read at " + length);
            } catch (IOException sentence) {
                assertTrue(length < 46, sentence.getMessage());
            }
        }
    }

    private String refusal(byte[] file) {
        return assertThrows(IOException.class, () -> encoder.encode("x", file)).getMessage();
    }

    private static double power(float[] pcm) {
        double sum = 0;
        for (float sample : pcm) {
            sum += sample * sample;
        }
        return sum / pcm.length;
    }
}
