package org.voxyard.media.srtp;

/**
 * Encryption and authentication of single packets under one set of session keys; knows no roll-over and no replay.
 * A packet has {@code clearLength} bytes that are authenticated only, then those that are encrypted too.
 */
sealed interface PacketCipher permits CounterModeWithHmac, GaloisCounterMode {
    /** SRTCP encrypts from behind the first header and its SSRC (RFC 3711 §3.4). */
    int RTCP_CLEAR_LENGTH = 8;

    /** Bytes of SRTCP's flag and index. */
    int RTCP_INDEX_LENGTH = 4;

    /** The E bit: the packet is encrypted. */
    int RTCP_ENCRYPTED = 0x8000_0000;

    /** Protects {@code length} bytes; the tag is written behind them. Returns the new length. */
    int protect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index);

    /** Opens {@code length} bytes, tag included, and returns whether they are authentic; if not they stay as they are. */
    boolean unprotect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index);

    /** Protects an RTCP packet; tag and index are written behind it. Returns the new length. */
    int protectRtcp(byte[] buffer, int offset, int length, int ssrc, int index);

    /** As {@link #unprotect}, for SRTCP; the index is the one that the packet names. */
    boolean unprotectRtcp(byte[] buffer, int offset, int length, int ssrc);

    /** Where in an SRTCP packet of {@code length} bytes flag and index stand. */
    int rtcpIndexPosition(int length);

    /** Compares in a time that does not depend on the content. */
    static boolean sameTag(byte[] expected, byte[] buffer, int position, int length) {
        int difference = 0;
        for (int i = 0; i < length; i++) {
            difference |= expected[i] ^ buffer[position + i];
        }
        return difference == 0;
    }
}
