package org.voxyard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.engine.LossyTalk;

/**
 * What is left of speech when packets get lost between a browser and the switch: the demo's clips, coded as browsers do, through
 * the Receiver's forwarder and the Mixer's stream, in virtual time. The score compares with the same packets without loss.
 */
final class LossProgram {
    static final String USAGE = "[--seeds 5]";

    private static final int FRAME = 960;
    private static final double MOST_CONCEALED = 0.02;
    private static final OpusSettings BROWSER =
            OpusSettings.speech().withComplexity(9).withDtx();

    private final OpusLibrary opus;
    private final float[] speech;
    private final int seeds;

    private LossProgram(OpusLibrary opus, int seeds) throws IOException {
        this.opus = opus;
        this.seeds = seeds;
        speech = decoded(Speech.all(opus).getFirst().frames());
    }

    /** True when at 10 % random loss with repetitions no more than 2 % is concealed. */
    static boolean run(String[] args) throws IOException {
        int seeds = Options.parse(args, List.of("seeds"), List.of()).number("seeds", 5, 1, 100);
        return new LossProgram(OpusLibrary.load(Sound.DATA_FOLDER), seeds).print();
    }

    private boolean print() {
        System.out.printf("%d s of speech, %d times; shares of all frames%n", speech.length / 48_000, seeds);
        System.out.println("After three frames concealment gives way to silence, which is in the score alone.");
        System.out.println("loss              protection  concealed %  by FEC %  by RED %   STOI");
        boolean met = true;
        for (LossPattern loss : LossPattern.values()) {
            for (Protection protection : Protection.values()) {
                Row row = row(loss, protection);
                System.out.println(row.line(loss, protection));
                boolean limited = loss == LossPattern.RANDOM_10 && protection == Protection.RED;
                met &= !limited || row.concealed <= MOST_CONCEALED;
            }
        }
        return met;
    }

    private Row row(LossPattern loss, Protection protection) {
        List<byte[]> packets = encoded(protection.settings(loss.percent()));
        float[] clean = hear(packets, protection, LossPattern.NONE, 0).heard;
        Row sum = new Row(0, 0, 0, 0);
        for (int seed = 1; seed <= seeds; seed++) {
            Hearing hearing = hear(packets, protection, loss, seed);
            sum = sum.plus(hearing.row(clean, seeds));
        }
        return sum;
    }

    private Hearing hear(List<byte[]> packets, Protection protection, LossPattern loss, long seed) {
        try (LossyTalk talk = new LossyTalk(opus.decoder(), protection == Protection.RED, loss.losses(seed))) {
            float[] heard = talk.hear(packets);
            return new Hearing(
                    heard,
                    talk.statistics().concealedFrames(),
                    talk.statistics().fecFrames(),
                    talk.recovered());
        }
    }

    private List<byte[]> encoded(OpusSettings settings) {
        List<byte[]> packets = new ArrayList<>();
        byte[] packet = new byte[1275];
        try (OpusEncoder encoder = opus.encoder(settings)) {
            for (int at = 0; at + FRAME <= speech.length; at += FRAME) {
                float[] frame = Arrays.copyOfRange(speech, at, at + FRAME);
                packets.add(Arrays.copyOf(packet, encoder.encode(frame, packet, 0, packet.length)));
            }
        }
        return packets;
    }

    private float[] decoded(List<byte[]> frames) {
        float[] pcm = new float[frames.size() * FRAME];
        try (OpusDecoder decoder = opus.decoder()) {
            for (int i = 0; i < frames.size(); i++) {
                decoder.decode(frames.get(i), 0, frames.get(i).length, pcm, i * FRAME, FRAME);
            }
        }
        return pcm;
    }

    private enum Protection {
        /** Concealment alone. */
        NONE("none"),
        /** In-band FEC, set for the loss that there is. */
        FEC("FEC"),
        /** The same, and every packet repeated by the next one. */
        RED("FEC + RED");

        private final String label;

        Protection(String label) {
            this.label = label;
        }

        OpusSettings settings(int lossPercent) {
            return this == NONE ? BROWSER : BROWSER.withFec(lossPercent);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Hearing(float[] heard, long concealed, long byFec, long byRed) {
        Row row(float[] clean, double parts) {
            double frames = parts * heard.length / FRAME;
            return new Row(concealed / frames, byFec / frames, byRed / frames, Stoi.score(clean, heard) / parts);
        }
    }

    private record Row(double concealed, double byFec, double byRed, double stoi) {
        Row plus(Row other) {
            return new Row(concealed + other.concealed, byFec + other.byFec, byRed + other.byRed, stoi + other.stoi);
        }

        String line(LossPattern loss, Protection protection) {
            return String.format(
                    Locale.ROOT,
                    "%-17s %-11s %11.1f %9.1f %9.1f  %5.3f",
                    loss.label(),
                    protection.label,
                    100 * concealed,
                    100 * byFec,
                    100 * byRed,
                    stoi);
        }
    }
}
