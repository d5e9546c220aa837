package org.voxyard.media.dtls;

/**
 * Refuses datagrams whose plaintext handshake records claim messages too large for any honest peer. BouncyCastle allocates
 * what a fragment claims, up to 16 MiB for each of 16 messages, before it knows the peer (browser-media.md, "DTLS").
 *
 * <pre>
 *   record (RFC 6347 §4.1)      type 1 | version 2 | epoch 2 | sequence 6 | length 2 | …
 *   handshake fragment (§4.2.2) type 1 | length 3 | message_seq 2 | fragment_offset 3 | fragment_length 3 | …
 * </pre>
 */
final class HandshakeGuard {
    /** Longer than any certificate chain of a browser; sixteen of them are 256 KiB. */
    static final int MAX_MESSAGE_BYTES = 16 * 1024;

    private static final int RECORD_HEADER_BYTES = 13;
    private static final int FRAGMENT_HEADER_BYTES = 12;
    private static final int HANDSHAKE = 22;

    private HandshakeGuard() {}

    /** Whether each plaintext handshake record in the datagram is whole and claims at most {@link #MAX_MESSAGE_BYTES}. */
    static boolean admits(byte[] buf, int off, int len) {
        int end = off + len;
        for (int record = off; record < end; ) {
            int header = record + RECORD_HEADER_BYTES;
            int next = header > end ? header : record + recordBytes(buf, record);
            if (next > end) {
                return false;
            }
            if (isPlaintextHandshake(buf, record) && !admitsMessages(buf, header, next)) {
                return false;
            }
            record = next;
        }
        return true;
    }

    /** How long the record at this place says it is, its header included. */
    static int recordBytes(byte[] buf, int record) {
        return RECORD_HEADER_BYTES + uint16(buf, record + 11);
    }

    /** Whether the fragments of one record, decrypted, claim no more than that either. */
    static boolean admitsMessages(byte[] buf, int from, int end) {
        for (int fragment = from; fragment + FRAGMENT_HEADER_BYTES <= end; ) {
            if (uint24(buf, fragment + 1) > MAX_MESSAGE_BYTES) {
                return false;
            }
            fragment += FRAGMENT_HEADER_BYTES + uint24(buf, fragment + 9);
        }
        return true;
    }

    private static boolean isPlaintextHandshake(byte[] buf, int record) {
        return buf[record] == HANDSHAKE && uint16(buf, record + 3) == 0;
    }

    private static int uint16(byte[] buf, int at) {
        return ((buf[at] & 0xff) << 8) | (buf[at + 1] & 0xff);
    }

    private static int uint24(byte[] buf, int at) {
        return (uint16(buf, at) << 8) | (buf[at + 2] & 0xff);
    }
}
