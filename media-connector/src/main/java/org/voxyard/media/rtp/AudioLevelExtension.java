package org.voxyard.media.rtp;

/** Client-to-mixer audio level (RFC 6464) out of a one-byte or two-byte header extension (RFC 8285 §4.2, §4.3). */
public final class AudioLevelExtension {
    public static final String URI = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";

    /** The packet carries no level. */
    public static final int ABSENT = -1;

    private static final int ONE_BYTE_PROFILE = 0xBEDE;
    private static final int TWO_BYTE_PROFILE = 0x1000;
    private static final int TWO_BYTE_PROFILE_MASK = 0xFFF0;
    private static final int STOP_ID = 15;

    private AudioLevelExtension() {}

    /**
     * The level of a valid packet ({@link RtpHeader#isValid}).
     *
     * @param id that the SDP's {@code extmap} gave to the extension, 1 to 14 or, in two-byte headers, 1 to 255
     * @return 0 (loudest) to 127 (silence) = −dBov, or {@link #ABSENT}
     */
    public static int level(byte[] buffer, int offset, int id) {
        if (!RtpHeader.hasExtension(buffer, offset)) {
            return ABSENT;
        }
        int extension = RtpHeader.extensionOffset(buffer, offset);
        int profile = NetworkOrder.getShort(buffer, extension);
        int from = extension + 4;
        int to = from + 4 * NetworkOrder.getShort(buffer, extension + 2);
        if (profile == ONE_BYTE_PROFILE) {
            return levelInOneByteForm(buffer, from, to, id);
        }
        return (profile & TWO_BYTE_PROFILE_MASK) == TWO_BYTE_PROFILE
                ? levelInTwoByteForm(buffer, from, to, id)
                : ABSENT;
    }

    private static int levelInOneByteForm(byte[] buffer, int from, int to, int id) {
        int position = from;
        while (position < to) {
            int elementId = (buffer[position] & 0xFF) >>> 4;
            int elementLength = elementId == 0 ? 0 : (buffer[position] & 0x0F) + 1;
            if (elementId == STOP_ID) {
                return ABSENT;
            }
            if (elementId == id && elementId != 0) {
                return levelAt(buffer, position + 1, to);
            }
            position += 1 + elementLength;
        }
        return ABSENT;
    }

    private static int levelInTwoByteForm(byte[] buffer, int from, int to, int id) {
        int position = from;
        while (position + 1 < to) {
            int elementId = buffer[position] & 0xFF;
            int elementLength = buffer[position + 1] & 0xFF;
            if (elementId == id && elementId != 0) {
                return elementLength > 0 ? levelAt(buffer, position + 2, to) : ABSENT;
            }
            position += elementId == 0 ? 1 : 2 + elementLength;
        }
        return ABSENT;
    }

    private static int levelAt(byte[] buffer, int position, int to) {
        return position < to ? buffer[position] & 0x7F : ABSENT;
    }
}
