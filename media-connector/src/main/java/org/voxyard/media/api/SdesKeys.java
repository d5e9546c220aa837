package org.voxyard.media.api;

/**
 * SRTP keys that were agreed on in signalling (SDES, RFC 4568) instead of by DTLS: one for each direction, each master key
 * and master salt in one piece, as decoded from {@code inline:}. Secret: nothing here shows them. Immutable.
 */
public final class SdesKeys {
    private final SrtpSuite suite;
    private final byte[] send;
    private final byte[] receive;

    /**
     * Takes copies.
     *
     * @param send protects what the engine sends: of the engine's own {@code a=crypto}
     * @param receive opens what the peer sends: of the peer's {@code a=crypto}
     * @throws IllegalArgumentException if a length is not the suite's key and salt
     */
    public SdesKeys(SrtpSuite suite, byte[] send, byte[] receive) {
        int expected = suite.keyBytes() + suite.saltBytes();
        if (send.length != expected || receive.length != expected) {
            throw new IllegalArgumentException(suite + " takes keys with salt of " + expected + " bytes, not "
                    + send.length + " and " + receive.length);
        }
        this.suite = suite;
        this.send = send.clone();
        this.receive = receive.clone();
    }

    public SrtpSuite suite() {
        return suite;
    }

    /** Master key and salt of what the engine sends; a copy. */
    public byte[] send() {
        return send.clone();
    }

    /** Master key and salt of what the peer sends; a copy. */
    public byte[] receive() {
        return receive.clone();
    }
}
