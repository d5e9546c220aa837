package org.voxyard.media.api;

/**
 * Synchronisation source of an RTP stream (RFC 3550 §3): on a loop's group the one identity of a talker.
 *
 * @param value the 32 bits as they stand in the RTP header; to be read as an unsigned number
 */
public record Ssrc(int value) {
    /** Numbers up to this one are reserved for analogue lines (multicast-loop.md §1.1). */
    public static final int HIGHEST_ANALOGUE_LINE = 66_000;

    @Override
    public String toString() {
        return Integer.toUnsignedString(value);
    }
}
