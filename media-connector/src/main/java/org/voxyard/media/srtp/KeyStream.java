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
    static final int BLOCK_LENGTH = KeyStreamBuffer.BLOCK_LENGTH;

    private final Cipher aes;

    KeyStream(byte[] key) {
        try {
            aes = Cipher.getInstance("AES/ECB/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    /**
     * Makes {@code length} bytes of key stream, at most {@link KeyStreamBuffer#MAX_LENGTH}.
     *
     * @param high first half of the first counter block
     * @param low second half; counted up, the carry stays in it
     */
    void generate(KeyStreamBuffer buffer, long high, long low, int length) {
        int blockCount = (length + BLOCK_LENGTH - 1) / BLOCK_LENGTH;
        byte[] blocks = buffer.counterBlocks;
        for (int i = 0; i < blockCount; i++) {
            NetworkOrder.putLong(blocks, i * BLOCK_LENGTH, high);
            NetworkOrder.putLong(blocks, i * BLOCK_LENGTH + Long.BYTES, low + i);
        }
        encrypt(blocks, blockCount * BLOCK_LENGTH, buffer.stream);
    }

    private void encrypt(byte[] blocks, int length, byte[] stream) {
        try {
            aes.update(blocks, 0, length, stream, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("key stream is at least as long as its counter blocks", e);
        }
    }
}
