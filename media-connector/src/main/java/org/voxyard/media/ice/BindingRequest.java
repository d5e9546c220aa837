package org.voxyard.media.ice;

/**
 * A connectivity check as a full, controlling agent sends it (RFC 8445 §7.2.2). We never send one in service; peers in
 * tests and load programs do.
 *
 * @param remote credentials of the one who is checked; only its password is used as key
 * @param localUfrag of the one who checks
 * @param priority of the candidate that would come of it, an unsigned 32-bit number
 * @param tieBreaker random, the same through the session
 * @param useCandidate whether this pair of addresses is chosen
 */
public record BindingRequest(
        IceCredentials remote, String localUfrag, long priority, long tieBreaker, boolean useCandidate) {

    /** Bytes of a transaction id. */
    public static final int TRANSACTION_ID_LENGTH = StunHeader.TRANSACTION_ID_LENGTH;

    /** Writes it to the start of {@code buffer}; returns its length. */
    public int write(byte[] transactionId, byte[] buffer) {
        StunWriter writer = new StunWriter(buffer, StunType.BINDING_REQUEST, transactionId)
                .username(remote.ufrag() + ":" + localUfrag)
                .number(StunAttribute.PRIORITY, (int) priority)
                .number(StunAttribute.ICE_CONTROLLING, tieBreaker);
        if (useCandidate) {
            writer.flag(StunAttribute.USE_CANDIDATE);
        }
        return writer.messageIntegrity(remote.password()).fingerprint();
    }
}
