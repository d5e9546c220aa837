package org.voxyard.it;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.rtp.RtpHeader;

/** Decodes what a simulated browser receives; knows which tones were in it during the last 200 ms. */
final class ToneEar implements PacketListener {
    private static final double AUDIBLE_DBFS = -50;
    private static final long MEMORY_NS = 200_000_000;

    private final OpusDecoder decoder = Opus.library().decoder();
    private final float[] pcm = new float[OpusDecoder.MAX_SAMPLES];
    private final Deque<Heard> newest = new ArrayDeque<>();

    /** 20 ms of the mix. */
    private static final class Heard {
        final long arrivedNs = System.nanoTime();
        final float[] pcm;

        Heard(float[] pcm) {
            this.pcm = pcm;
        }

        boolean has(double hertz) {
            return Tone.rmsDbfs(pcm, hertz) > AUDIBLE_DBFS;
        }
    }

    @Override
    public synchronized void onPacket(byte[] packet, int length, long nowNs) {
        int header = RtpHeader.headerLength(packet, 0);
        int samples = decoder.decode(packet, header, length - header, pcm, 0, pcm.length);
        newest.add(new Heard(Arrays.copyOf(pcm, Math.max(0, samples))));
        forgetOld();
    }

    /** Whether the tone is in the mix now. */
    synchronized boolean hears(double hertz) {
        forgetOld();
        return newest.stream().anyMatch(heard -> heard.has(hertz));
    }

    private void forgetOld() {
        long nowNs = System.nanoTime();
        newest.removeIf(heard -> nowNs - heard.arrivedNs > MEMORY_NS);
    }
}
