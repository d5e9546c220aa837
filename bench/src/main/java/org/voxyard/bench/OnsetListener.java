package org.voxyard.bench;

import java.util.function.LongConsumer;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.rtp.RtpHeader;

/**
 * Decodes what a browser hears and tells when sound begins after 200 ms of silence. The moment of a sample is the arrival
 * of its packet plus its place in the packet: what a listener without a jitter buffer would hear.
 */
final class OnsetListener implements PacketListener {
    private static final long SILENCE_NS = 200_000_000;

    private final OpusDecoder decoder;
    private final float threshold;
    private final LongConsumer onOnset;
    private final float[] pcm = new float[OpusDecoder.MAX_SAMPLES];
    private volatile long lastLoudNs = System.nanoTime() - SILENCE_NS;

    /**
     * Listens.
     *
     * @param threshold peak above which a sample counts as sound
     * @param onOnset gets the moment, {@link System#nanoTime}, on the browsers' thread
     */
    OnsetListener(OpusLibrary opus, float threshold, LongConsumer onOnset) {
        decoder = opus.decoder();
        this.threshold = threshold;
        this.onOnset = onOnset;
    }

    @Override
    public void onPacket(byte[] packet, int length, long nowNs) {
        int header = RtpHeader.headerLength(packet, 0);
        int samples = decoder.decode(packet, header, RtpHeader.payloadLength(packet, 0, length), pcm, 0, pcm.length);
        int loud = Sound.firstLouder(pcm, Math.max(0, samples), threshold);
        if (loud < samples) {
            onLoud(nowNs + Sound.samplesToNs(loud), nowNs + Sound.samplesToNs(samples));
        }
    }

    /** Whether nothing has been heard for long enough that the next sound is an onset. */
    boolean isSilent(long nowNs) {
        return nowNs - lastLoudNs > SILENCE_NS;
    }

    private void onLoud(long firstNs, long endNs) {
        boolean onset = isSilent(firstNs);
        lastLoudNs = endNs;
        if (onset) {
            onOnset.accept(firstNs);
        }
    }
}
