package org.voxyard.media.srtp;

/** How a packet came through {@link SrtpReceiver}; on the data path a negative length stands for all but {@link #OK}. */
public enum SrtpResult {
    /** Authentic and decrypted; travels as the length of the packet. */
    OK,
    /** Shorter than header and tag. */
    TOO_SHORT,
    /** Longer than any packet that we ever take. */
    TOO_LONG,
    /** Not RTP or RTCP of version 2, or its lengths do not fit. */
    MALFORMED,
    /** SRTCP without encryption, which DTLS-SRTP does not agree on. */
    UNENCRYPTED,
    /** The tag is wrong: damaged, forged, or under another key. */
    AUTHENTICATION_FAILED,
    /** This index was received before. */
    REPLAYED,
    /** Older than the replay window reaches. */
    TOO_OLD;

    private static final SrtpResult[] RESULTS = values();

    /** Zero for {@link #OK}, else the negative number that stands for this result. */
    public int code() {
        return -ordinal();
    }

    /** The result that a receiver's return value stands for; lengths are {@link #OK}. */
    public static SrtpResult of(int lengthOrCode) {
        return lengthOrCode >= 0 ? OK : RESULTS[-lengthOrCode];
    }
}
