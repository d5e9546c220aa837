package org.voxyard.media.srtp;

import java.util.Arrays;
import org.voxyard.media.rtp.NetworkOrder;

/** AES-GCM (RFC 7714 §8, §9). The order of SRTCP is encrypted part, tag, index. */
final class GaloisCounterMode implements PacketCipher {
    private static final int TAG_LENGTH = 16;
    /** The counter block J0, whose encryption masks the tag, ends in 1; the payload's blocks follow it. */
    private static final int FIRST_COUNTER = 1;

    private final KeyStream keyStream;
    private final Ghash ghash;
    private final byte[] salt;
    private final byte[] counterBlock = new byte[KeyStream.BLOCK_LENGTH];
    private final byte[] rtcpClear = new byte[RTCP_CLEAR_LENGTH + RTCP_INDEX_LENGTH];
    private final byte[] tag = new byte[TAG_LENGTH];

    GaloisCounterMode(SessionKeys keys) {
        keyStream = new KeyStream(keys.encryptionKey);
        ghash = new Ghash(hashKey(keyStream));
        salt = Arrays.copyOf(keys.salt, KeyStream.BLOCK_LENGTH);
    }

    @Override
    public int protect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index) {
        int position = offset + clearLength;
        int cipherLength = length - clearLength;
        generate(ssrc, index, cipherLength);
        keyStream.xor(TAG_LENGTH, buffer, position, cipherLength);
        authenticate(buffer, offset, clearLength, buffer, position, cipherLength);
        System.arraycopy(tag, 0, buffer, offset + length, TAG_LENGTH);
        return length + TAG_LENGTH;
    }

    @Override
    public boolean unprotect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index) {
        int position = offset + clearLength;
        int cipherLength = length - TAG_LENGTH - clearLength;
        generate(ssrc, index, cipherLength);
        authenticate(buffer, offset, clearLength, buffer, position, cipherLength);
        return decryptIfAuthentic(buffer, position, cipherLength);
    }

    @Override
    public int protectRtcp(byte[] buffer, int offset, int length, int ssrc, int index) {
        int position = offset + RTCP_CLEAR_LENGTH;
        int cipherLength = length - RTCP_CLEAR_LENGTH;
        generate(ssrc, index, cipherLength);
        keyStream.xor(TAG_LENGTH, buffer, position, cipherLength);
        authenticateRtcp(buffer, offset, cipherLength, RTCP_ENCRYPTED | index);
        System.arraycopy(tag, 0, buffer, offset + length, TAG_LENGTH);
        NetworkOrder.putInt(buffer, offset + length + TAG_LENGTH, RTCP_ENCRYPTED | index);
        return length + TAG_LENGTH + RTCP_INDEX_LENGTH;
    }

    @Override
    public boolean unprotectRtcp(byte[] buffer, int offset, int length, int ssrc) {
        int flaggedIndex = NetworkOrder.getInt(buffer, offset + rtcpIndexPosition(length));
        int cipherLength = length - RTCP_CLEAR_LENGTH - TAG_LENGTH - RTCP_INDEX_LENGTH;
        generate(ssrc, flaggedIndex & ~RTCP_ENCRYPTED, cipherLength);
        authenticateRtcp(buffer, offset, cipherLength, flaggedIndex);
        return decryptIfAuthentic(buffer, offset + RTCP_CLEAR_LENGTH, cipherLength);
    }

    @Override
    public int rtcpIndexPosition(int length) {
        return length - RTCP_INDEX_LENGTH;
    }

    /** IV = salt XOR (16 zero bits, SSRC, 48-bit index), RFC 7714 §8.1 and §9.1. */
    private void generate(int ssrc, long index, int cipherLength) {
        long high = NetworkOrder.getLong(salt, 0) ^ ((ssrc & 0xFFFF_FFFFL) << 16) ^ (index >>> 32);
        int low = NetworkOrder.getInt(salt, 8) ^ (int) index;
        NetworkOrder.putLong(counterBlock, 0, high);
        NetworkOrder.putInt(counterBlock, 8, low);
        NetworkOrder.putInt(counterBlock, 12, FIRST_COUNTER);
        keyStream.generate(counterBlock, TAG_LENGTH + cipherLength);
    }

    private boolean decryptIfAuthentic(byte[] buffer, int position, int cipherLength) {
        boolean authentic = PacketCipher.sameTag(tag, buffer, position + cipherLength, TAG_LENGTH);
        if (authentic) {
            keyStream.xor(TAG_LENGTH, buffer, position, cipherLength);
        }
        return authentic;
    }

    /** Associated data of SRTCP: the first header, then flag and index (RFC 7714 §9.2). */
    private void authenticateRtcp(byte[] buffer, int offset, int cipherLength, int flaggedIndex) {
        System.arraycopy(buffer, offset, rtcpClear, 0, RTCP_CLEAR_LENGTH);
        NetworkOrder.putInt(rtcpClear, RTCP_CLEAR_LENGTH, flaggedIndex);
        authenticate(rtcpClear, 0, rtcpClear.length, buffer, offset + RTCP_CLEAR_LENGTH, cipherLength);
    }

    private void authenticate(
            byte[] clear, int clearOffset, int clearLength, byte[] cipherText, int position, int cipherLength) {
        ghash.begin();
        ghash.update(clear, clearOffset, clearLength);
        ghash.update(cipherText, position, cipherLength);
        ghash.end(clearLength, cipherLength, tag);
        keyStream.xor(0, tag, 0, TAG_LENGTH);
    }

    private static byte[] hashKey(KeyStream keyStream) {
        byte[] hashKey = new byte[Ghash.BLOCK_LENGTH];
        keyStream.generate(new byte[KeyStream.BLOCK_LENGTH], Ghash.BLOCK_LENGTH);
        keyStream.xor(0, hashKey, 0, Ghash.BLOCK_LENGTH);
        return hashKey;
    }
}
