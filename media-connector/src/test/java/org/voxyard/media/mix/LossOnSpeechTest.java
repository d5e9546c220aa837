package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxyard.media.codec.OpusPacket;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.RecordedSpeech;

/**
 * A spoken call, coded as browsers code it (VOIP, 32 kbit/s, FEC for 10 % loss, DTX), with every tenth packet lost at random.
 * libopus leaves the repetition out where there is hardly any voice, and nothing repeats the first of two lost packets: the
 * latter is a tenth of the losses.
 */
class LossOnSpeechTest {
    private static final double LOSS = 0.1;

    @Test
    void atTenPercentLossHardlyMoreIsConcealedThanWhatNoPacketRepeats() throws Exception {
        FakeTalker speech = speech();
        double repeated = repeatedRatio(speech.payloads());
        Count sum = new Count(0, 0, 0, 0);
        for (long seed = 1; seed <= 5; seed++) {
            sum = sum.plus(listen(new FakeTalker(speech.payloads(), speech.packetSamples), seed));
        }
        double inevitable = LOSS - LOSS * (1 - LOSS) * repeated;
        String figures = sum + ", repeated " + repeated + ", inevitable " + inevitable;
        assertTrue(sum.concealed() <= (inevitable + 0.005) * sum.ticks(), figures);
        assertTrue(sum.concealedAudible() <= 0.03 * sum.audible(), figures);
    }

    private record Count(double ticks, double audible, double concealed, double concealedAudible) {
        Count plus(Count other) {
            return new Count(
                    ticks + other.ticks,
                    audible + other.audible,
                    concealed + other.concealed,
                    concealedAudible + other.concealedAudible);
        }
    }

    /** A minute; concealed frames in all, and those of them that somebody hears. */
    private static Count listen(FakeTalker talker, long seed) {
        StreamBench bench = new StreamBench(talker, seed);
        bench.lossProbability = LOSS;
        int audible = 0;
        double concealedAudible = 0;
        for (int tick = 0; tick < 3_000; tick++) {
            long before = bench.stream.statistics().concealedSamples;
            boolean isAudible = bench.tick();
            audible += isAudible ? 1 : 0;
            concealedAudible += isAudible ? bench.stream.statistics().concealedSamples - before : 0;
        }
        return new Count(
                bench.ticks,
                audible,
                bench.stream.statistics().concealedFrames(),
                concealedAudible / TalkerStream.FRAME);
    }

    /** Part of the packets from which their predecessor can be had. */
    private static double repeatedRatio(List<byte[]> payloads) {
        OpusPacket packet = new OpusPacket();
        return payloads.stream()
                        .filter(payload -> packet.wrap(payload, 0, payload.length) > 0 && packet.hasFec())
                        .count()
                / (double) payloads.size();
    }

    private static FakeTalker speech() throws IOException {
        float[] pcm = RecordedSpeech.pcm();
        OpusSettings asBrowsers = OpusSettings.speech().withFec(10).withDtx();
        int[] position = new int[1];
        return FakeTalker.speaking(
                asBrowsers,
                pcm.length / TalkerStream.FRAME,
                samples -> Arrays.copyOfRange(pcm, position[0], position[0] += samples));
    }
}
