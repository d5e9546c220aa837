package org.voxyard.media.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.voxyard.media.rtp.NetworkOrder;

/**
 * AES in counter mode. The cipher is set up once with the key and encrypts all counter blocks of a packet in one call,
 * because setting up a counter-mode {@code Cipher} for each packet's IV would make garbage.
 */
final class KeyStream {
    static final int BLOCK_LENGTH = 16;
    /** Enough for a datagram of an Ethernet's length with one block more for GCM. */
    static final int MAX_LENGTH = 2048 + BLOCK_LENGTH;

    private static final int COUNTER_POSITION = 12;

    private final Cipher aes;
    private final byte[] counterBlocks = new byte[MAX_LENGTH];
    private final byte[] stream = new byte[MAX_LENGTH];

    KeyStream(byte[] key) {
        try {
            aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    /** Makes {@code length} bytes of key stream, at most {@link #MAX_LENGTH}, counting up from {@code counterBlock}. */
    void generate(byte[] counterBlock, int length) {
        int blockCount = (length + BLOCK_LENGTH - 1) / BLOCK_LENGTH;
        int counter = NetworkOrder.getInt(counterBlock, COUNTER_POSITION);
        for (int i = 0; i < blockCount; i++) {
            System.arraycopy(counterBlock, 0, counterBlocks, i * BLOCK_LENGTH, COUNTER_POSITION);
            NetworkOrder.putInt(counterBlocks, i * BLOCK_LENGTH + COUNTER_POSITION, counter + i);
        }
        encrypt(blockCount * BLOCK_LENGTH);
    }

    /** Combines what was generated, from {@code skip} on, with {@code length} bytes of {@code buffer}. */
    void xor(int skip, byte[] buffer, int offset, int length) {
        int i = 0;
        for (; i <= length - Long.BYTES; i += Long.BYTES) {
            long mixed = NetworkOrder.getLong(buffer, offset + i) ^ NetworkOrder.getLong(stream, skip + i);
            NetworkOrder.putLong(buffer, offset + i, mixed);
        }
        for (; i < length; i++) {
            buffer[offset + i] ^= stream[skip + i];
        }
    }

    private void encrypt(int length) {
        try {
            aes.update(counterBlocks, 0, length, stream, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("key stream is at least as long as its counter blocks", e);
        }
    }
}
