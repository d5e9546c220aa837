package org.voxyard.media.api;

import java.util.List;

/**
 * Recorded speech, ready to be sent: Opus packets of one 20 ms frame each.
 *
 * @param name for logs
 * @param frames one Opus packet each, at most 1200 bytes; not to be changed by anybody
 */
public record Clip(String name, List<byte[]> frames) {
    public Clip {
        frames = List.copyOf(frames);
    }

    /** Playing time. */
    public int durationMs() {
        return frames.size() * 20;
    }
}
