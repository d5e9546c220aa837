package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.RecordedSpeech;

/**
 * A minute of a spoken call, coded as Chromium codes it for us (VOIP, 32 kbit/s, FEC for 10 % loss, each packet repeated by the
 * next), with every tenth packet lost at random: what is still concealed is the first of two that are lost together, unless the
 * repetition of the second holds it as FEC.
 */
class RepeatedSpeechTest {
    private static final double LOSS = 0.1;
    private static final int PACKETS = 3_000;
    private static final OpusSettings AS_BROWSERS =
            OpusSettings.speech().withFec(10).withDtx();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void atTenPercentLossLessThanTwoPercentIsConcealed(long seed) throws Exception {
        List<byte[]> packets = RecordedSpeech.packets(AS_BROWSERS, PACKETS);
        Random random = new Random(seed);
        try (LossyTalk talk = new LossyTalk(Opus.library().decoder(), true, () -> random.nextDouble() < LOSS)) {
            talk.hear(packets);
            double concealed = talk.statistics().concealedFrames() / (double) PACKETS;
            double recovered = talk.recovered() / (double) PACKETS;
            String figures = "concealed " + concealed + ", recovered " + recovered;
            assertTrue(concealed <= 0.02, figures);
            assertTrue(recovered > 0.07 && recovered < LOSS + 0.02, figures);
        }
    }
}
