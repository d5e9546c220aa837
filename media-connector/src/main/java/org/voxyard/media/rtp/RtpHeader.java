package org.voxyard.media.rtp;

/**
 * The RTP header (RFC 3550 §5.1, §5.3.1), read and written where it stands. Nothing is allocated.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           timestamp                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           synchronisation source (SSRC) identifier            |
 * +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
 * |     contributing sources (CC times 32 bits), only if CC > 0   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  extension profile, only if X | extension length in 32 bits   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                    payload, then padding if P                 |
 * </pre>
 *
 * <p>Apart from {@link #isValid} and {@link #headerLengthWithin} the accessors trust the packet: ask one of those first.
 */
public final class RtpHeader {
    /** Length in bytes without contributing sources and extension. */
    public static final int FIXED_LENGTH = 12;

    private static final int VERSION = 2;
    private static final int EXTENSION_HEADER_LENGTH = 4;

    private RtpHeader() {}

    /** Whether version, contributing sources, extension and padding are consistent with {@code length} plaintext bytes. */
    public static boolean isValid(byte[] buffer, int offset, int length) {
        int headerLength = headerLengthWithin(buffer, offset, length);
        return headerLength > 0 && paddingFits(buffer, offset, length, headerLength);
    }

    /** Length of the whole header, or −1 if it is not RTP or does not fit; looks at no payload, so it suits SRTP. */
    public static int headerLengthWithin(byte[] buffer, int offset, int length) {
        if (length < FIXED_LENGTH || (buffer[offset] & 0xFF) >>> 6 != VERSION) {
            return -1;
        }
        int beforeExtension = extensionOffset(buffer, offset) - offset;
        if (hasExtension(buffer, offset) && beforeExtension + EXTENSION_HEADER_LENGTH > length) {
            return -1;
        }
        int headerLength = headerLength(buffer, offset);
        return headerLength <= length ? headerLength : -1;
    }

    /** Length of the fixed header, the contributing sources and the extension. */
    public static int headerLength(byte[] buffer, int offset) {
        int extension = extensionOffset(buffer, offset);
        int extensionLength = hasExtension(buffer, offset)
                ? EXTENSION_HEADER_LENGTH + 4 * NetworkOrder.getShort(buffer, extension + 2)
                : 0;
        return extension - offset + extensionLength;
    }

    /** Length of the payload without padding, of a packet of {@code length} bytes. */
    public static int payloadLength(byte[] buffer, int offset, int length) {
        return length - headerLength(buffer, offset) - paddingLength(buffer, offset, length);
    }

    public static boolean hasExtension(byte[] buffer, int offset) {
        return (buffer[offset] & 0x10) != 0;
    }

    /** Position in the array where the extension's profile stands, or would stand. */
    static int extensionOffset(byte[] buffer, int offset) {
        return offset + FIXED_LENGTH + 4 * (buffer[offset] & 0x0F);
    }

    public static boolean marker(byte[] buffer, int offset) {
        return buffer[offset + 1] < 0;
    }

    /** 0 to 127. */
    public static int payloadType(byte[] buffer, int offset) {
        return buffer[offset + 1] & 0x7F;
    }

    /** 0 to 65535. */
    public static int sequence(byte[] buffer, int offset) {
        return NetworkOrder.getShort(buffer, offset + 2);
    }

    /** 32 bits in units of the payload's clock, wrapping. */
    public static int timestamp(byte[] buffer, int offset) {
        return NetworkOrder.getInt(buffer, offset + 4);
    }

    public static int ssrc(byte[] buffer, int offset) {
        return NetworkOrder.getInt(buffer, offset + 8);
    }

    /** Writes the {@value #FIXED_LENGTH} bytes of a header without contributing sources, extension and padding. */
    public static void write(
            byte[] buffer, int offset, boolean marker, int payloadType, int sequence, int timestamp, int ssrc) {
        buffer[offset] = (byte) (VERSION << 6);
        buffer[offset + 1] = (byte) ((marker ? 0x80 : 0) | (payloadType & 0x7F));
        NetworkOrder.putShort(buffer, offset + 2, sequence);
        NetworkOrder.putInt(buffer, offset + 4, timestamp);
        NetworkOrder.putInt(buffer, offset + 8, ssrc);
    }

    private static boolean hasPadding(byte[] buffer, int offset) {
        return (buffer[offset] & 0x20) != 0;
    }

    private static int paddingLength(byte[] buffer, int offset, int length) {
        return hasPadding(buffer, offset) ? buffer[offset + length - 1] & 0xFF : 0;
    }

    private static boolean paddingFits(byte[] buffer, int offset, int length, int headerLength) {
        int padding = paddingLength(buffer, offset, length);
        return padding <= length - headerLength && (padding > 0 || !hasPadding(buffer, offset));
    }
}
