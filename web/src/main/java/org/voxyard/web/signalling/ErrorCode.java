package org.voxyard.web.signalling;

/** Error codes of the voice-loop client protocol that we send (voice-loop-client.md §6). */
enum ErrorCode {
    UNKNOWN_EVENT(999),
    PROCESSING(1000),
    PARAMETER_MISSING(1008),
    NOT_FOUND(1011),
    MEDIA_SESSION_UNKNOWN(2002),
    SDP_NOT_READABLE(4000),
    CODEC(4006),
    /** Makes the stock client delete its stored session: for wrong credentials only. */
    AUTHENTICATION_FAILED(5000),
    ALREADY_AUTHENTICATED(5002),
    NOT_AUTHENTICATED(5003),
    NO_PERMISSION(5004),
    NOT_IMPLEMENTED(9999);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
