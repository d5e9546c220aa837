package org.voxyard.media.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;

/** A sender of prepared payloads, played in a circle, with sequence numbers and timestamps as it likes. */
final class FakeTalker {
    @SuppressWarnings("ArrayRecordComponent")
    record Packet(int sequence, int timestamp, byte[] payload) {
        Arrival into(TalkerStream stream, long arrivalNs) {
            return stream.insert(sequence, timestamp, payload, 0, payload.length, arrivalNs);
        }
    }

    final int packetSamples;
    private final List<byte[]> payloads;
    private int position;
    int sequence = 1000;
    int timestamp = 50_000;

    FakeTalker(List<byte[]> payloads, int packetSamples) {
        this.payloads = payloads;
        this.packetSamples = packetSamples;
    }

    /** One second of a tone. */
    static FakeTalker tone(double hertz, double dbfs, OpusSettings settings) {
        Tone tone = new Tone(hertz, dbfs);
        return speaking(settings, 48_000 / settings.frameSamples(), tone::next);
    }

    static FakeTalker tone(double dbfs) {
        return tone(400, dbfs, OpusSettings.speech().withComplexity(0));
    }

    /** Ten seconds that an encoder takes for speech: a gliding voice with four syllables a second, about −20 dBFS. */
    static FakeTalker voice(OpusSettings settings) {
        SyntheticVoice voice = new SyntheticVoice();
        return speaking(settings, 500, voice::next);
    }

    interface Source {
        float[] next(int samples);
    }

    static FakeTalker speaking(OpusSettings settings, int packets, Source source) {
        List<byte[]> payloads = new ArrayList<>();
        byte[] packet = new byte[1275];
        try (OpusEncoder encoder = Opus.library().encoder(settings)) {
            for (int i = 0; i < packets; i++) {
                float[] mono = source.next(settings.frameSamples());
                float[] pcm = settings.channels() == 1 ? mono : bothSides(mono);
                payloads.add(Arrays.copyOf(packet, encoder.encode(pcm, packet, 0, packet.length)));
            }
        }
        return new FakeTalker(payloads, settings.frameSamples());
    }

    List<byte[]> payloads() {
        return payloads;
    }

    Packet next() {
        Packet packet = new Packet(sequence, timestamp, payloads.get(position));
        position = (position + 1) % payloads.size();
        sequence = (sequence + 1) & 0xffff;
        timestamp += packetSamples;
        return packet;
    }

    private static float[] bothSides(float[] mono) {
        float[] stereo = new float[2 * mono.length];
        for (int i = 0; i < stereo.length; i++) {
            stereo[i] = mono[i / 2];
        }
        return stereo;
    }
}
