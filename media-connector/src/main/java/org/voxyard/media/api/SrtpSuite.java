package org.voxyard.media.api;

/** How SRTP protects, by the names that SDP gives it (RFC 4568 §6.2, RFC 7714 §14.2). */
public enum SrtpSuite {
    AES_CM_128_HMAC_SHA1_80(16, 14),
    AEAD_AES_128_GCM(16, 12),
    AEAD_AES_256_GCM(32, 12);

    private final int keyBytes;
    private final int saltBytes;

    SrtpSuite(int keyBytes, int saltBytes) {
        this.keyBytes = keyBytes;
        this.saltBytes = saltBytes;
    }

    /** Length of the master key. */
    public int keyBytes() {
        return keyBytes;
    }

    /** Length of the master salt. */
    public int saltBytes() {
        return saltBytes;
    }
}
