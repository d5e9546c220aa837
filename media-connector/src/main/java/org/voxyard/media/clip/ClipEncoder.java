package org.voxyard.media.clip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.ClipReader;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.codec.OpusEncoder;

/**
 * Makes clips of WAV files, one at a time, because each takes about a hundredth of its playing time of a core. Any thread.
 */
public final class ClipEncoder {
    private static final int FRAME_SAMPLES = 960;
    private static final int MAX_PACKET_BYTES = 1200;
    /** Look-ahead of the encoder, 6.5 ms: the end of the sound comes so much later out of it. */
    private static final int LOOK_AHEAD_SAMPLES = 312;

    private final Semaphore turn = new Semaphore(1);
    private final Supplier<OpusEncoder> encoders;

    /** @param encoders makes an encoder of mono frames of 20 ms */
    public ClipEncoder(Supplier<OpusEncoder> encoders) {
        this.encoders = encoders;
    }

    /**
     * Makes a clip of PCM of 16 bit, 8 to 48 kHz, mono or stereo, of at most 10 min.
     *
     * @throws IOException with one sentence that says what is wrong with the file
     * @throws EngineBusyException when another one is being encoded
     */
    public Clip encode(String name, byte[] wav) throws IOException {
        Resampler samples = new Resampler(WavFile.parse(wav));
        long frames = (samples.length() + LOOK_AHEAD_SAMPLES + FRAME_SAMPLES - 1) / FRAME_SAMPLES;
        if (frames > ClipReader.MAX_FRAMES) {
            throw new IOException("The file is longer than 10 minutes.");
        }
        if (!turn.tryAcquire()) {
            throw new EngineBusyException("encode");
        }
        try (OpusEncoder encoder = encoders.get()) {
            return new Clip(name, encode(samples, (int) frames, encoder));
        } finally {
            turn.release();
        }
    }

    private static List<byte[]> encode(Resampler samples, int frames, OpusEncoder encoder) {
        List<byte[]> packets = new ArrayList<>(frames);
        float[] frame = new float[FRAME_SAMPLES];
        byte[] packet = new byte[MAX_PACKET_BYTES];
        for (int i = 0; i < frames; i++) {
            samples.read(frame);
            int length = encoder.encode(frame, packet, 0, packet.length);
            if (length < 0) {
                throw new IllegalStateException("libopus failed with " + length);
            }
            packets.add(Arrays.copyOf(packet, length));
        }
        return packets;
    }
}
