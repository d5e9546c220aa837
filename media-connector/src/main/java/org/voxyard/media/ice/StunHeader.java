package org.voxyard.media.ice;

/**
 * The header of a STUN message and of its attributes (RFC 8489 §5, §14).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0 0|     message type          |  length of the attributes     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                   magic cookie 0x2112A442                     |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                   transaction id (96 bits)                    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  attribute type               |  length of the value          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |              value, padded to a multiple of 32 bits           |
 * </pre>
 */
final class StunHeader {
    static final int LENGTH = 20;
    static final int LENGTH_POSITION = 2;
    static final int COOKIE_POSITION = 4;
    static final int TRANSACTION_ID_POSITION = 8;
    static final int TRANSACTION_ID_LENGTH = 12;
    static final int MAGIC_COOKIE = 0x2112_A442;

    static final int ATTRIBUTE_HEADER_LENGTH = 4;

    private StunHeader() {}

    static int padded(int length) {
        return (length + 3) & ~3;
    }
}
