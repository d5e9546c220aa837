package org.voxyard.media.mix;

import org.voxyard.media.codec.OpusDecoder;

/** Listens to a packet before its turn, with a copy of the decoder that will play it. Thread: the Mixer. */
final class SpeechProbe {
    private final OpusDecoder decoder;
    private final float[] pcm = new float[TalkerStream.FRAME];

    /** Makes a probe around a decoder of its own, which must give mono. */
    SpeechProbe(OpusDecoder decoder) {
        this.decoder = decoder;
    }

    /** Level of a packet of at most 20 ms that continues what the other decoder played; silence for one that is longer or bad. */
    float levelDbfs(OpusDecoder past, byte[] payload, int length) {
        decoder.copyFrom(past);
        int samples = decoder.decode(payload, 0, length, pcm, 0, pcm.length);
        java.util.Arrays.fill(pcm, Math.max(0, samples), pcm.length, 0);
        return LevelMeter.dbfs(pcm);
    }

    void close() {
        decoder.close();
    }
}
