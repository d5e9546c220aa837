package org.voxyard.media.srtp;

/** How a packet came through {@link SrtpReceiver}; on the data path a negative length stands for all but {@link #OK}. */
public enum SrtpResult {
    /** Authentic and decrypted; travels as the length of the packet. */
    OK(0),
    /** Shorter than header and tag. */
    TOO_SHORT(-1),
    /** Longer than any packet that we ever take. */
    TOO_LONG(-2),
    /** Not RTP or RTCP of version 2, or its lengths do not fit. */
    MALFORMED(-3),
    /** SRTCP without encryption, which DTLS-SRTP does not agree on. */
    UNENCRYPTED(-4),
    /** The tag is wrong: damaged, forged, or under another key. */
    AUTHENTICATION_FAILED(-5),
    /** This index was received before. */
    REPLAYED(-6),
    /** Older than the replay window reaches. */
    TOO_OLD(-7);

    private static final SrtpResult[] RESULTS = values();

    private final int code;

    SrtpResult(int code) {
        this.code = code;
    }

    /** Zero for {@link #OK}, else the negative number that stands for this result. */
    public int code() {
        return code;
    }

    /** The result that a receiver's return value stands for; lengths are {@link #OK}. */
    public static SrtpResult of(int lengthOrCode) {
        int code = Math.min(lengthOrCode, 0);
        for (SrtpResult result : RESULTS) {
            if (result.code == code) {
                return result;
            }
        }
        throw new IllegalArgumentException("no result has the code " + code);
    }
}
