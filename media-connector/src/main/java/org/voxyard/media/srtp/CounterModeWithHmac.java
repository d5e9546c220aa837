package org.voxyard.media.srtp;

import java.util.Arrays;
import org.voxyard.media.rtp.NetworkOrder;

/**
 * AES counter mode (RFC 3711 §4.1.1) with HMAC-SHA1 cut to 80 bits (§4.2.1). The order of SRTCP is encrypted part,
 * index, tag.
 */
final class CounterModeWithHmac implements PacketCipher {
    private static final int TAG_LENGTH = 10;

    private final KeyStream keyStream;
    private final HmacSha1 hmac;
    private final long saltHigh;
    private final long saltLow;

    CounterModeWithHmac(SessionKeys keys) {
        keyStream = new KeyStream(keys.encryptionKey);
        hmac = new HmacSha1(keys.authenticationKey);
        byte[] salt = Arrays.copyOf(keys.salt, KeyStream.BLOCK_LENGTH);
        saltHigh = NetworkOrder.getLong(salt, 0);
        saltLow = NetworkOrder.getLong(salt, Long.BYTES);
    }

    @Override
    public int protect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index) {
        crypt(buffer, offset + clearLength, length - clearLength, ssrc, index);
        System.arraycopy(authenticate(buffer, offset, length, index), 0, buffer, offset + length, TAG_LENGTH);
        return length + TAG_LENGTH;
    }

    @Override
    public boolean unprotect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index) {
        int plainLength = length - TAG_LENGTH;
        byte[] mac = authenticate(buffer, offset, plainLength, index);
        boolean authentic = PacketCipher.sameTag(mac, buffer, offset + plainLength, TAG_LENGTH);
        if (authentic) {
            crypt(buffer, offset + clearLength, plainLength - clearLength, ssrc, index);
        }
        return authentic;
    }

    @Override
    public int protectRtcp(byte[] buffer, int offset, int length, int ssrc, int index) {
        crypt(buffer, offset + RTCP_CLEAR_LENGTH, length - RTCP_CLEAR_LENGTH, ssrc, index);
        NetworkOrder.putInt(buffer, offset + length, RTCP_ENCRYPTED | index);
        int authenticatedLength = length + RTCP_INDEX_LENGTH;
        System.arraycopy(
                authenticateRtcp(buffer, offset, authenticatedLength),
                0,
                buffer,
                offset + authenticatedLength,
                TAG_LENGTH);
        return authenticatedLength + TAG_LENGTH;
    }

    @Override
    public boolean unprotectRtcp(byte[] buffer, int offset, int length, int ssrc) {
        int authenticatedLength = length - TAG_LENGTH;
        byte[] mac = authenticateRtcp(buffer, offset, authenticatedLength);
        boolean authentic = PacketCipher.sameTag(mac, buffer, offset + authenticatedLength, TAG_LENGTH);
        if (authentic) {
            int index = NetworkOrder.getInt(buffer, offset + rtcpIndexPosition(length)) & ~RTCP_ENCRYPTED;
            int plainLength = authenticatedLength - RTCP_INDEX_LENGTH;
            crypt(buffer, offset + RTCP_CLEAR_LENGTH, plainLength - RTCP_CLEAR_LENGTH, ssrc, index);
        }
        return authentic;
    }

    @Override
    public int rtcpIndexPosition(int length) {
        return length - TAG_LENGTH - RTCP_INDEX_LENGTH;
    }

    /** IV = (k_s · 2^16) XOR (SSRC · 2^64) XOR (i · 2^16). */
    private void crypt(byte[] buffer, int position, int length, int ssrc, long index) {
        KeyStreamBuffer stream = KeyStreamBuffer.ofThread();
        keyStream.generate(stream, saltHigh ^ (ssrc & 0xFFFF_FFFFL), saltLow ^ (index << 16), length);
        stream.xor(0, buffer, position, length);
    }

    /** The roll-over counter is authenticated behind the packet though it is not sent. */
    private byte[] authenticate(byte[] buffer, int offset, int length, long index) {
        byte[] mac = KeyStreamBuffer.ofThread().tag;
        NetworkOrder.putInt(mac, 0, (int) (index >>> 16));
        hmac.begin();
        hmac.update(buffer, offset, length);
        hmac.update(mac, 0, Integer.BYTES);
        hmac.end(mac);
        return mac;
    }

    private byte[] authenticateRtcp(byte[] buffer, int offset, int length) {
        byte[] mac = KeyStreamBuffer.ofThread().tag;
        hmac.begin();
        hmac.update(buffer, offset, length);
        hmac.end(mac);
        return mac;
    }
}
