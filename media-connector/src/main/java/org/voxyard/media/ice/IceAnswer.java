package org.voxyard.media.ice;

/** What became of a connectivity check. */
public sealed interface IceAnswer {
    /** Bytes of the response to send back to where the check came from; 0 = send nothing. */
    int length();

    /**
     * The check is valid: its source address belongs to the session.
     *
     * @param useCandidate whether the peer chose that address for media
     */
    record Answered(int length, boolean useCandidate) implements IceAnswer {}

    /** The check is not valid; its source address means nothing. */
    record Refused(int length, Reason reason) implements IceAnswer {}

    /** Why a check is refused. */
    enum Reason {
        /** An indication or a response. */
        NOT_A_REQUEST,
        /** No FINGERPRINT, so not of ICE. */
        NO_FINGERPRINT,
        /** USERNAME or MESSAGE-INTEGRITY is missing: 400. */
        INCOMPLETE,
        /** USERNAME or MESSAGE-INTEGRITY is not of this session: 401. */
        UNAUTHENTICATED,
        /** An attribute that has to be understood is not: 420. */
        UNKNOWN_ATTRIBUTE,
        /** The peer wants to be controlled too: 487. */
        ROLE_CONFLICT
    }
}
