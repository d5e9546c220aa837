package org.voxyard.web.signalling;

/** How far a connection has come (voice-loop-client.md §3); each phase includes the ones before it. */
enum Phase {
    CONNECTED(ErrorCode.PROCESSING, "The socket is closed."),
    AUTHENTICATED(ErrorCode.NOT_AUTHENTICATED, "Sign in first."),
    AUTHORISED(ErrorCode.NO_PERMISSION, "Choose a role first."),
    MEDIA_READY(ErrorCode.MEDIA_SESSION_UNKNOWN, "There is no audio connection yet.");

    private final ErrorCode code;
    private final String sentence;

    Phase(ErrorCode code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    boolean reached(Phase needed) {
        return compareTo(needed) >= 0;
    }

    /** What a request gets that comes before this phase. */
    RequestFault notReached() {
        return new RequestFault(code, sentence);
    }
}
