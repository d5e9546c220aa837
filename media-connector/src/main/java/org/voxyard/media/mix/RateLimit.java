package org.voxyard.media.mix;

import org.voxyard.media.codec.OpusPacket;

/** Lets a source send three seconds of audio each second, and no more. Thread: the Mixer. */
final class RateLimit {
    private static final long WINDOW_NS = 1_000_000_000;
    private static final int SAMPLES_PER_WINDOW = 3 * 48_000;

    private final OpusPacket packet = new OpusPacket();
    private long windowStartNs = Long.MIN_VALUE / 2;
    private int samples;

    /** Whether a packet may pass; one that is no Opus counts as the shortest. */
    boolean admits(byte[] payload, int length, long arrivalNs) {
        if (arrivalNs - windowStartNs > WINDOW_NS) {
            windowStartNs = arrivalNs;
            samples = 0;
        }
        samples += Math.max(120, packet.wrap(payload, 0, length));
        return samples <= SAMPLES_PER_WINDOW;
    }
}
