package org.voxyard.media.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 44_100, 47_999, 48_000})
    void aToneStaysTheSameTone(int rate) throws IOException {
        Resampler resampler = new Resampler(WavFile.parse(Wav.tone(rate, 1)));
        assertEquals(48_000, resampler.length());
        float[] samples = new float[48_000];
        resampler.read(samples);
        for (int i = 1_000; i < 47_000; i++) {
            assertEquals(0.5 * Math.sin(2 * Math.PI * 440 * i / 48_000), samples[i], 0.002, rate + " Hz at " + i);
        }
    }

    @Test
    void twoChannelsBecomeOne() throws IOException {
        WavFile file = WavFile.parse(Wav.tone(48_000, 2));
        assertEquals(48_000, file.length());
        assertEquals(WavFile.parse(Wav.tone(48_000, 1)).sample(30), file.sample(30));
    }
}
