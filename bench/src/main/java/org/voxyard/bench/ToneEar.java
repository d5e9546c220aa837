package org.voxyard.bench;

import java.util.Arrays;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.rtp.RtpHeader;

/** Decodes what a phone gets and tells in how many frames each of some steady tones is as loud as it has to be. */
final class ToneEar implements PacketListener {
    private static final double TOLERANCE_DB = 3;

    private final OpusDecoder decoder;
    private final double[] hertz;
    private final double levelDbfs;
    private final float[] pcm = new float[OpusDecoder.MAX_SAMPLES];
    private final long[] right;
    private long frames;

    /**
     * Listens.
     *
     * @param levelDbfs what every tone has to be, as RMS
     */
    ToneEar(OpusLibrary opus, double[] hertz, double levelDbfs) {
        decoder = opus.decoder();
        this.hertz = hertz.clone();
        this.levelDbfs = levelDbfs;
        right = new long[hertz.length];
    }

    @Override
    public synchronized void onPacket(byte[] packet, int length, long nowNs) {
        int header = RtpHeader.headerLength(packet, 0);
        int samples = decoder.decode(packet, header, RtpHeader.payloadLength(packet, 0, length), pcm, 0, pcm.length);
        float[] frame = Arrays.copyOf(pcm, Math.max(1, samples));
        frames++;
        for (int i = 0; i < hertz.length; i++) {
            right[i] += Math.abs(Tone.rmsDbfs(frame, hertz[i]) - levelDbfs) <= TOLERANCE_DB ? 1 : 0;
        }
    }

    /** Begins to count anew. */
    synchronized void restart() {
        frames = 0;
        Arrays.fill(right, 0);
    }

    /** Frames so far. */
    synchronized long frames() {
        return frames;
    }

    /** Part of the frames in which the tone that was heard least was there, 0 to 1. */
    synchronized double rightPart() {
        return frames == 0 ? 0 : (double) Arrays.stream(right).min().orElse(0) / frames;
    }
}
