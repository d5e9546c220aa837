package org.voxyard.bench.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.voxyard.bench.Sound;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusLibrary;

/** A synthetic voice as packets and as samples, 20 ms after 20 ms, round and round. */
final class Voice {
    static final int FRAME_SAMPLES = 960;

    private final OpusLibrary opus;
    private final List<byte[]> packets;
    private final List<float[]> frames = new ArrayList<>();
    private int nextPacket;
    private int nextFrame;

    private Voice(OpusLibrary opus) {
        this.opus = opus;
        packets = Sound.voice(opus).frames();
        try (OpusDecoder decoder = opus.decoder()) {
            for (byte[] packet : packets) {
                float[] pcm = new float[FRAME_SAMPLES];
                decoder.decode(packet, 0, packet.length, pcm, 0, FRAME_SAMPLES);
                frames.add(pcm);
            }
        }
    }

    static Voice load() throws IOException {
        return new Voice(OpusLibrary.load(Sound.DATA_FOLDER));
    }

    OpusLibrary opus() {
        return opus;
    }

    byte[] nextPacket() {
        return packets.get(nextPacket++ % packets.size());
    }

    float[] nextPcm() {
        return frames.get(nextFrame++ % frames.size());
    }
}
