package org.voxyard.media.srtp;

import java.util.Optional;

/** Protection profiles of DTLS-SRTP (RFC 5764 §4.1.2, RFC 7714 §14.2); all lengths in bytes. */
public enum SrtpProfile {
    AES128_CM_HMAC_SHA1_80(0x0001, 16, 14, 20, 10),
    AEAD_AES_128_GCM(0x0007, 16, 12, 0, 16),
    AEAD_AES_256_GCM(0x0008, 32, 12, 0, 16);

    /** SRTCP's encryption flag and 31-bit index. */
    private static final int SRTCP_INDEX_LENGTH = 4;

    private final int code;
    private final int keyLength;
    private final int saltLength;
    private final int authKeyLength;
    private final int tagLength;

    SrtpProfile(int code, int keyLength, int saltLength, int authKeyLength, int tagLength) {
        this.code = code;
        this.keyLength = keyLength;
        this.saltLength = saltLength;
        this.authKeyLength = authKeyLength;
        this.tagLength = tagLength;
    }

    /** The profile that {@code use_srtp} names so, if we know it. */
    public static Optional<SrtpProfile> ofCode(int code) {
        for (SrtpProfile profile : values()) {
            if (profile.code == code) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    /** The IANA number in {@code use_srtp}. */
    public int code() {
        return code;
    }

    public int keyLength() {
        return keyLength;
    }

    public int saltLength() {
        return saltLength;
    }

    /** What {@code protect} adds to an RTP packet. */
    public int tagLength() {
        return tagLength;
    }

    /** What {@code protectRtcp} adds to an RTCP packet: tag and index. */
    public int rtcpOverhead() {
        return tagLength + SRTCP_INDEX_LENGTH;
    }

    /** What is to be exported from DTLS under "EXTRACTOR-dtls_srtp" (RFC 5764 §4.2): two keys, two salts. */
    public int keyingMaterialLength() {
        return 2 * (keyLength + saltLength);
    }

    int authKeyLength() {
        return authKeyLength;
    }

    PacketCipher cipher(SessionKeys keys) {
        return this == AES128_CM_HMAC_SHA1_80 ? new CounterModeWithHmac(keys) : new GaloisCounterMode(keys);
    }
}
