package org.voxyard.media.engine;

import java.util.Arrays;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.rtp.RtpHeader;

/** Decodes what a simulated browser receives and keeps the newest 200 ms. */
final class HeardVoice implements PacketListener {
    private static final int KEPT_SAMPLES = 10 * 960;

    private final OpusDecoder decoder = Opus.library().decoder();
    private final float[] frame = new float[5760];
    private final float[] newest = new float[KEPT_SAMPLES];
    private int packets;

    @Override
    public synchronized void onPacket(byte[] packet, int length, long nowNs) {
        int header = RtpHeader.headerLength(packet, 0);
        int samples = decoder.decode(packet, header, length - header, frame, 0, frame.length);
        System.arraycopy(newest, samples, newest, 0, KEPT_SAMPLES - samples);
        System.arraycopy(frame, 0, newest, KEPT_SAMPLES - samples, samples);
        packets++;
    }

    /** Level of a tone in the newest 200 ms that came, dBFS. */
    synchronized double levelOf(double frequencyHz) {
        return Tone.rmsDbfs(newest, frequencyHz);
    }

    /** Forgets what was heard. */
    synchronized void forget() {
        Arrays.fill(newest, 0);
        packets = 0;
    }

    synchronized int packets() {
        return packets;
    }
}
