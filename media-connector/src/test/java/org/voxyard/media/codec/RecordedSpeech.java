package org.voxyard.media.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voxyard.media.api.ClipReader;

/** A recording of somebody who speaks. */
public final class RecordedSpeech {
    private static final int FRAME = 960;

    private RecordedSpeech() {}

    /** Mono, 48 kHz, whole frames of 20 ms. */
    public static float[] pcm() throws IOException {
        try (InputStream in = RecordedSpeech.class.getResourceAsStream("/clips/speech.opus");
                OpusDecoder decoder = Opus.library().decoder()) {
            List<byte[]> frames = ClipReader.read("speech", in).frames();
            float[] pcm = new float[frames.size() * FRAME];
            int length = 0;
            for (byte[] frame : frames) {
                length += decoder.decode(frame, 0, frame.length, pcm, length, pcm.length - length);
            }
            return pcm;
        }
    }

    /** A call of that many packets of 20 ms, mono: the recording again and again. */
    public static List<byte[]> packets(OpusSettings settings, int count) throws IOException {
        float[] pcm = pcm();
        byte[] packet = new byte[1275];
        List<byte[]> packets = new ArrayList<>();
        try (OpusEncoder encoder = Opus.library().encoder(settings)) {
            for (int i = 0; i < count; i++) {
                int from = i * FRAME % pcm.length;
                float[] frame = Arrays.copyOfRange(pcm, from, from + FRAME);
                packets.add(Arrays.copyOf(packet, encoder.encode(frame, packet, 0, packet.length)));
            }
        }
        return packets;
    }
}
