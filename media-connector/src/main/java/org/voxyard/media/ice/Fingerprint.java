package org.voxyard.media.ice;

import java.util.zip.CRC32;

/** FINGERPRINT (RFC 8489 §14.7): CRC-32 of all that stands before it, masked; always the last attribute. */
final class Fingerprint {
    static final int LENGTH = 4;

    private static final int MASK = 0x5354_554E;

    private Fingerprint() {}

    /** The value for an attribute that begins {@code before} bytes behind the header's start and is counted in its length. */
    static int of(byte[] buffer, int offset, int before) {
        CRC32 crc = new CRC32();
        crc.update(buffer, offset, before);
        return (int) crc.getValue() ^ MASK;
    }
}
