package org.voxyard.media.srtp;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC-SHA1 (RFC 2104) on a plain digest; {@code javax.crypto.Mac} makes garbage with every message. */
final class HmacSha1 {
    static final int LENGTH = 20;

    private static final int BLOCK_LENGTH = 64;

    private final MessageDigest sha1;
    private final byte[] innerPad;
    private final byte[] outerPad;

    /** @param key at most 64 bytes */
    HmacSha1(byte[] key) {
        sha1 = newSha1();
        innerPad = pad(key, 0x36);
        outerPad = pad(key, 0x5C);
    }

    /** Begins a message. */
    void begin() {
        sha1.update(innerPad);
    }

    void update(byte[] buffer, int offset, int length) {
        sha1.update(buffer, offset, length);
    }

    /** Ends the message: its {@value #LENGTH} bytes stand at the start of {@code mac}. */
    void end(byte[] mac) {
        try {
            sha1.digest(mac, 0, LENGTH);
            sha1.update(outerPad);
            sha1.update(mac, 0, LENGTH);
            sha1.digest(mac, 0, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("array of " + mac.length + " bytes for a MAC of " + LENGTH, e);
        }
    }

    private static byte[] pad(byte[] key, int mask) {
        byte[] pad = Arrays.copyOf(key, BLOCK_LENGTH);
        for (int i = 0; i < BLOCK_LENGTH; i++) {
            pad[i] ^= (byte) mask;
        }
        return pad;
    }

    private static MessageDigest newSha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
