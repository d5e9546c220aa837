package org.voxyard.media.mix;

/** Sizes of one tick's audio: 20 ms, mono, 48 kHz. */
public final class Frame {
    /** Samples in a frame. */
    public static final int SAMPLES = 960;

    /** Length of a frame and of the time between ticks. */
    public static final long DURATION_NS = 20_000_000;

    /** Longest Opus packet that is made or passed on (multicast-loop.md §1.3: 1200 bytes with the header). */
    public static final int MAX_PAYLOAD_BYTES = 1188;

    private Frame() {}
}
