package org.voxyard.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.codec.OpusSettings;

/**
 * Sound to be sent again and again: Opus frames of 20 ms, mono, 32 kbit/s, complexity 9, without DTX.
 *
 * @param frames of one round
 */
public record Sound(List<byte[]> frames) {
    /** Where the native codec is extracted to, from the root of the repository. */
    public static final Path DATA_FOLDER = Path.of("bench", "target", "data");

    /** Peak of tones; at volume 100 they come out as loud as that. */
    static final double TONE_PEAK = 0.5;

    private static final int FRAME_SAMPLES = 960;
    private static final int FRAMES_PER_SECOND = 50;
    private static final int TONE_HZ = 1000;
    private static final int BURST_FRAMES = 5;
    private static final int VOICE_SECONDS = 4;

    /** A steady tone of 1 kHz. */
    static Sound tone(OpusLibrary opus) {
        return encode(opus, FRAMES_PER_SECOND, Sound::toneAt);
    }

    /** A steady tone of a whole number of hertz. */
    static Sound tone(OpusLibrary opus, int hertz, double peak) {
        double step = 2 * Math.PI * hertz / OpusLibrary.SAMPLE_RATE;
        return encode(opus, FRAMES_PER_SECOND, position -> peak * Math.sin(step * position));
    }

    /** So many frames of digital silence. */
    static Sound silence(OpusLibrary opus, int frameCount) {
        return encode(opus, frameCount, position -> 0);
    }

    /** 100 ms of the tone at the start of every second. */
    static Sound bursts(OpusLibrary opus) {
        return encode(
                opus,
                FRAMES_PER_SECOND,
                position -> position % OpusLibrary.SAMPLE_RATE < BURST_FRAMES * FRAME_SAMPLES ? toneAt(position) : 0);
    }

    /** Harmonics of a gliding pitch in syllables, four seconds: for an encoder as much work as speech. */
    public static Sound voice(OpusLibrary opus) {
        return encode(opus, VOICE_SECONDS * FRAMES_PER_SECOND, Sound::voiceAt);
    }

    /**
     * Where the first sample louder than {@code threshold} is when the frames are decoded directly: what the talker's own
     * encoder delays.
     */
    long onsetNs(OpusLibrary opus, float threshold) {
        float[] pcm = new float[FRAME_SAMPLES];
        try (OpusDecoder decoder = opus.decoder()) {
            for (int i = 0; i < frames.size(); i++) {
                decoder.decode(frames.get(i), 0, frames.get(i).length, pcm, 0, FRAME_SAMPLES);
                int loud = firstLouder(pcm, FRAME_SAMPLES, threshold);
                if (loud < FRAME_SAMPLES) {
                    return samplesToNs((long) i * FRAME_SAMPLES + loud);
                }
            }
        }
        throw new IllegalStateException("no sample above " + threshold);
    }

    /** Index of the first sample above the threshold, {@code length} when there is none. */
    static int firstLouder(float[] pcm, int length, float threshold) {
        int index = 0;
        while (index < length && Math.abs(pcm[index]) <= threshold) {
            index++;
        }
        return index;
    }

    static long samplesToNs(long samples) {
        return samples * 1_000_000 / 48;
    }

    /** Encodes three rounds and keeps the last, so that its end fits its beginning. */
    private static Sound encode(OpusLibrary opus, int frameCount, Wave wave) {
        byte[][] frames = new byte[frameCount][];
        byte[] packet = new byte[1275];
        float[] pcm = new float[FRAME_SAMPLES];
        try (OpusEncoder encoder = opus.encoder(OpusSettings.speech().withComplexity(9))) {
            for (int i = 0; i < 3 * frameCount; i++) {
                for (int j = 0; j < FRAME_SAMPLES; j++) {
                    pcm[j] = (float) wave.at((i % frameCount) * FRAME_SAMPLES + j);
                }
                int length = encoder.encode(pcm, packet, 0, packet.length);
                frames[i % frameCount] = Arrays.copyOf(packet, length);
            }
        }
        return new Sound(List.of(frames));
    }

    private static double toneAt(int position) {
        return TONE_PEAK * Math.sin(2 * Math.PI * TONE_HZ * position / OpusLibrary.SAMPLE_RATE);
    }

    private static double voiceAt(int position) {
        double seconds = (double) position / OpusLibrary.SAMPLE_RATE;
        double phase = 2 * Math.PI * 120 * seconds + 16 * Math.sin(2 * Math.PI * 0.75 * seconds);
        double sum = 0;
        for (int harmonic = 1; harmonic <= 20; harmonic++) {
            sum += Math.sin(harmonic * phase) / harmonic;
        }
        return 0.15 * Math.pow(Math.sin(2 * Math.PI * 2 * seconds), 2) * sum;
    }

    @FunctionalInterface
    private interface Wave {
        double at(int position);
    }
}
