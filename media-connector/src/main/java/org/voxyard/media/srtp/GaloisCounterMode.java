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
    private final long saltHigh;
    private final int saltLow;

    GaloisCounterMode(SessionKeys keys) {
        keyStream = new KeyStream(keys.encryptionKey);
        ghash = new Ghash(hashKey(keyStream));
        byte[] salt = Arrays.copyOf(keys.salt, KeyStream.BLOCK_LENGTH);
        saltHigh = NetworkOrder.getLong(salt, 0);
        saltLow = NetworkOrder.getInt(salt, Long.BYTES);
    }

    @Override
    public int protect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index) {
        int position = offset + clearLength;
        int cipherLength = length - clearLength;
        KeyStreamBuffer stream = generate(ssrc, index, cipherLength);
        stream.xor(TAG_LENGTH, buffer, position, cipherLength);
        authenticate(stream, buffer, offset, clearLength, buffer, position, cipherLength);
        System.arraycopy(stream.tag, 0, buffer, offset + length, TAG_LENGTH);
        return length + TAG_LENGTH;
    }

    @Override
    public boolean unprotect(byte[] buffer, int offset, int clearLength, int length, int ssrc, long index) {
        int position = offset + clearLength;
        int cipherLength = length - TAG_LENGTH - clearLength;
        KeyStreamBuffer stream = generate(ssrc, index, cipherLength);
        authenticate(stream, buffer, offset, clearLength, buffer, position, cipherLength);
        return decryptIfAuthentic(stream, buffer, position, cipherLength);
    }

    @Override
    public int protectRtcp(byte[] buffer, int offset, int length, int ssrc, int index) {
        int position = offset + RTCP_CLEAR_LENGTH;
        int cipherLength = length - RTCP_CLEAR_LENGTH;
        KeyStreamBuffer stream = generate(ssrc, index, cipherLength);
        stream.xor(TAG_LENGTH, buffer, position, cipherLength);
        authenticateRtcp(stream, buffer, offset, cipherLength, RTCP_ENCRYPTED | index);
        System.arraycopy(stream.tag, 0, buffer, offset + length, TAG_LENGTH);
        NetworkOrder.putInt(buffer, offset + length + TAG_LENGTH, RTCP_ENCRYPTED | index);
        return length + TAG_LENGTH + RTCP_INDEX_LENGTH;
    }

    @Override
    public boolean unprotectRtcp(byte[] buffer, int offset, int length, int ssrc) {
        int flaggedIndex = NetworkOrder.getInt(buffer, offset + rtcpIndexPosition(length));
        int cipherLength = length - RTCP_CLEAR_LENGTH - TAG_LENGTH - RTCP_INDEX_LENGTH;
        KeyStreamBuffer stream = generate(ssrc, flaggedIndex & ~RTCP_ENCRYPTED, cipherLength);
        authenticateRtcp(stream, buffer, offset, cipherLength, flaggedIndex);
        return decryptIfAuthentic(stream, buffer, offset + RTCP_CLEAR_LENGTH, cipherLength);
    }

    @Override
    public int rtcpIndexPosition(int length) {
        return length - RTCP_INDEX_LENGTH;
    }

    /** IV = salt XOR (16 zero bits, SSRC, 48-bit index), RFC 7714 §8.1 and §9.1. */
    private KeyStreamBuffer generate(int ssrc, long index, int cipherLength) {
        KeyStreamBuffer stream = KeyStreamBuffer.ofThread();
        long high = saltHigh ^ ((ssrc & 0xFFFF_FFFFL) << 16) ^ (index >>> 32);
        long low = ((long) (saltLow ^ (int) index) << 32) | FIRST_COUNTER;
        keyStream.generate(stream, high, low, TAG_LENGTH + cipherLength);
        return stream;
    }

    private static boolean decryptIfAuthentic(KeyStreamBuffer stream, byte[] buffer, int position, int cipherLength) {
        boolean authentic = PacketCipher.sameTag(stream.tag, buffer, position + cipherLength, TAG_LENGTH);
        if (authentic) {
            stream.xor(TAG_LENGTH, buffer, position, cipherLength);
        }
        return authentic;
    }

    /** Associated data of SRTCP: the first header, then flag and index (RFC 7714 §9.2). */
    private void authenticateRtcp(
            KeyStreamBuffer stream, byte[] buffer, int offset, int cipherLength, int flaggedIndex) {
        byte[] clear = stream.rtcpClear;
        System.arraycopy(buffer, offset, clear, 0, RTCP_CLEAR_LENGTH);
        NetworkOrder.putInt(clear, RTCP_CLEAR_LENGTH, flaggedIndex);
        authenticate(stream, clear, 0, clear.length, buffer, offset + RTCP_CLEAR_LENGTH, cipherLength);
    }

    private void authenticate(
            KeyStreamBuffer stream,
            byte[] clear,
            int clearOffset,
            int clearLength,
            byte[] cipherText,
            int position,
            int cipherLength) {
        ghash.begin();
        ghash.update(clear, clearOffset, clearLength);
        ghash.update(cipherText, position, cipherLength);
        ghash.end(clearLength, cipherLength, stream.tag);
        stream.xor(0, stream.tag, 0, TAG_LENGTH);
    }

    private static byte[] hashKey(KeyStream keyStream) {
        byte[] hashKey = new byte[Ghash.BLOCK_LENGTH];
        KeyStreamBuffer stream = new KeyStreamBuffer();
        keyStream.generate(stream, 0, 0, Ghash.BLOCK_LENGTH);
        stream.xor(0, hashKey, 0, Ghash.BLOCK_LENGTH);
        return hashKey;
    }
}
