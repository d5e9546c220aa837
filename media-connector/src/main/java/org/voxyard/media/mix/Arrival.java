package org.voxyard.media.mix;

/** What became of a packet that was put into a jitter buffer. */
public enum Arrival {
    /** It waits for its turn. */
    ACCEPTED,
    /** It was here before. */
    DUPLICATE,
    /** Its time has passed: a successor has been played. */
    LATE,
    /** It is far from what was expected: the buffer was emptied and starts anew with it. */
    RESTARTED,
    /** Not an Opus packet, or too long for one. */
    UNDECODABLE,
    /** The Mixer's room for payloads is used up. */
    NO_ROOM
}
