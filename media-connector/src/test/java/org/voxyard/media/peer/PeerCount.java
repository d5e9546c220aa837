package org.voxyard.media.peer;

/** What a simulated browser counts. */
public enum PeerCount {
    /** Authentic RTP packets, each once. */
    RECEIVED,
    /** Sequence numbers that were jumped over; one that comes late stays counted. */
    GAPS,
    /** Authentic RTP packets with a sequence number below the highest. */
    LATE,
    /** Packets that SRTP did not accept, repeated ones too. */
    REFUSED,
    /** Media that came before the keys, dropped. */
    EARLY,
    /** Authentic RTCP packets. */
    RTCP,
    /** RTP packets sent. */
    SENT,
    /** Connectivity checks sent. */
    CHECKS,
    /** Connectivity checks answered with success. */
    CHECKS_ANSWERED
}
