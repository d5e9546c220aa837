package org.voxyard.media.mix;

/** What of a talker's time a stream plays. */
public final class PlayedTime {
    private PlayedTime() {}

    /** RTP timestamp of the first sample of the last tick; true while the stream plays without a break. */
    public static int of(TalkerStream stream) {
        return stream.pcmTimestamp();
    }
}
