package org.voxyard.media.srtp;

import org.voxyard.media.rtp.NetworkOrder;

/**
 * GHASH of AES-GCM (NIST SP 800-38D §6.4) without tables: carry-less products are made of ordinary multiplications whose
 * operands have three zero bits between each two, so that carries die in the gaps. Constant time, and unlike tables it
 * takes no cache from the hundreds of keys in use at once.
 *
 * <p>The high half of a product is the bit-reversed low half of the product of the reversed operands; three half products
 * make a whole one (Karatsuba).
 */
final class Ghash {
    static final int BLOCK_LENGTH = 16;

    private static final long EVERY_4TH = 0x1111_1111_1111_1111L;

    private final long h0;
    private final long h1;
    private final long h2;
    private final long h0Reversed;
    private final long h1Reversed;
    private final long h2Reversed;
    private long y0;
    private long y1;

    /** @param hashKey H, the zero block encrypted: 16 bytes */
    Ghash(byte[] hashKey) {
        h1 = NetworkOrder.getLong(hashKey, 0);
        h0 = NetworkOrder.getLong(hashKey, 8);
        h2 = h0 ^ h1;
        h0Reversed = Long.reverse(h0);
        h1Reversed = Long.reverse(h1);
        h2Reversed = h0Reversed ^ h1Reversed;
    }

    void begin() {
        y0 = 0;
        y1 = 0;
    }

    /** Takes in {@code length} bytes, the last block filled up with zeros. */
    void update(byte[] buffer, int offset, int length) {
        int whole = length & -BLOCK_LENGTH;
        for (int i = 0; i < whole; i += BLOCK_LENGTH) {
            absorb(NetworkOrder.getLong(buffer, offset + i), NetworkOrder.getLong(buffer, offset + i + 8));
        }
        if (whole < length) {
            updatePartial(buffer, offset + whole, length - whole);
        }
    }

    /** Takes in the lengths in bytes and writes the 16 bytes of the hash to the start of {@code hash}. */
    void end(int additionalLength, int cipherLength, byte[] hash) {
        absorb(8L * additionalLength, 8L * cipherLength);
        NetworkOrder.putLong(hash, 0, y1);
        NetworkOrder.putLong(hash, 8, y0);
    }

    private void updatePartial(byte[] buffer, int position, int length) {
        int inHigh = Math.min(length, Long.BYTES);
        absorb(leftBytes(buffer, position, inHigh), leftBytes(buffer, position + inHigh, length - inHigh));
    }

    /** At most 8 bytes as the highest of a long. */
    private static long leftBytes(byte[] buffer, int position, int count) {
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes |= (buffer[position + i] & 0xFFL) << (56 - 8 * i);
        }
        return bytes;
    }

    /** y = (y XOR block) · H in GF(2^128). */
    private void absorb(long high, long low) {
        y1 ^= high;
        y0 ^= low;
        long y2 = y0 ^ y1;
        long y0Reversed = Long.reverse(y0);
        long y1Reversed = Long.reverse(y1);
        long y2Reversed = y0Reversed ^ y1Reversed;

        long z0 = multiply(y0, h0);
        long z1 = multiply(y1, h1);
        long z2 = multiply(y2, h2) ^ z0 ^ z1;
        long z0High = multiply(y0Reversed, h0Reversed);
        long z1High = multiply(y1Reversed, h1Reversed);
        long z2High = multiply(y2Reversed, h2Reversed) ^ z0High ^ z1High;

        z0High = Long.reverse(z0High) >>> 1;
        z1High = Long.reverse(z1High) >>> 1;
        z2High = Long.reverse(z2High) >>> 1;
        reduce(z0, z0High ^ z2, z1 ^ z2High, z1High);
    }

    /** Takes the 255-bit product v3:v2:v1:v0, one bit short because GCM's bits are mirrored, modulo x^128+x^7+x^2+x+1. */
    private void reduce(long p0, long p1, long p2, long p3) {
        long v3 = (p3 << 1) | (p2 >>> 63);
        long v2 = (p2 << 1) | (p1 >>> 63);
        long v1 = (p1 << 1) | (p0 >>> 63);
        long v0 = p0 << 1;
        v2 ^= v0 ^ (v0 >>> 1) ^ (v0 >>> 2) ^ (v0 >>> 7);
        v1 ^= (v0 << 63) ^ (v0 << 62) ^ (v0 << 57);
        v3 ^= v1 ^ (v1 >>> 1) ^ (v1 >>> 2) ^ (v1 >>> 7);
        v2 ^= (v1 << 63) ^ (v1 << 62) ^ (v1 << 57);
        y0 = v2;
        y1 = v3;
    }

    /** Low 64 bits of the carry-less product. */
    private static long multiply(long x, long y) {
        long x0 = x & EVERY_4TH;
        long x1 = x & (EVERY_4TH << 1);
        long x2 = x & (EVERY_4TH << 2);
        long x3 = x & (EVERY_4TH << 3);
        long y0 = y & EVERY_4TH;
        long y1 = y & (EVERY_4TH << 1);
        long y2 = y & (EVERY_4TH << 2);
        long y3 = y & (EVERY_4TH << 3);
        long z0 = (x0 * y0) ^ (x1 * y3) ^ (x2 * y2) ^ (x3 * y1);
        long z1 = (x0 * y1) ^ (x1 * y0) ^ (x2 * y3) ^ (x3 * y2);
        long z2 = (x0 * y2) ^ (x1 * y1) ^ (x2 * y0) ^ (x3 * y3);
        long z3 = (x0 * y3) ^ (x1 * y2) ^ (x2 * y1) ^ (x3 * y0);
        return (z0 & EVERY_4TH) | (z1 & (EVERY_4TH << 1)) | (z2 & (EVERY_4TH << 2)) | (z3 & (EVERY_4TH << 3));
    }
}
