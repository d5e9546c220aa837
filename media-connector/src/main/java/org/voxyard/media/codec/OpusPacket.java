package org.voxyard.media.codec;

/**
 * Looks at an Opus packet without decoding it. A flyweight: {@link #wrap} it over each packet; single thread, no allocation.
 *
 * <pre>
 *  0 1 2 3 4 5 6 7
 * +-+-+-+-+-+-+-+-+
 * | config  |s| c |   TOC byte, RFC 6716 §3.1: c = 0 one frame, 1 two equal, 2 two, 3 any number of frames
 * +-+-+-+-+-+-+-+-+
 * </pre>
 */
public final class OpusPacket {
    /** Not an Opus packet: it breaks one of the rules R1 to R7 of RFC 6716 §3.4. */
    public static final int INVALID = OpusDecoder.INVALID_PACKET;

    private static final int MAX_FRAME_BYTES = 1275;
    private static final int DTX_BYTES = 2;

    private byte[] bytes = {};
    private int end;
    private int cursor;
    private int toc;
    private int lengthBytes;
    private int frames;
    private int firstFrameBytes;

    /**
     * Takes a packet and checks it against RFC 6716 §3.4. The other methods speak of the packet that was taken last with a
     * positive result.
     *
     * @return duration in samples at 48 kHz (120 to 5760), or {@link #INVALID}
     */
    public int wrap(byte[] packet, int offset, int length) {
        if (length < 1) {
            return INVALID; // R1
        }
        bytes = packet;
        cursor = offset + 1;
        end = offset + length;
        lengthBytes = length;
        toc = packet[offset] & 0xff;
        return parseFrames() ? samples() : INVALID;
    }

    /** Frames in the packet, 1 to 48. */
    public int frames() {
        return frames;
    }

    /** Duration of one frame in samples at 48 kHz, 120 to 2880. */
    public int frameSamples() {
        return frameSamples(toc);
    }

    /** Duration of the packet in samples at 48 kHz, 120 to 5760. */
    public int samples() {
        return frames * frameSamples();
    }

    public boolean isStereo() {
        return (toc & 0x04) != 0;
    }

    public OpusMode mode() {
        return toc < 0x60 ? OpusMode.SILK : toc < 0x80 ? OpusMode.HYBRID : OpusMode.CELT;
    }

    /** Whether it says no more than "silence goes on": a talker that sends only these is not speaking. */
    public boolean isDtx() {
        return lengthBytes <= DTX_BYTES;
    }

    /**
     * Whether it repeats the packet before it (LBRR flag of the first SILK frame, RFC 6716 §4.2.4). The flags are coded with
     * equal probabilities, so they stand as plain bits at the front of the frame.
     */
    public boolean hasFec() {
        if (mode() == OpusMode.CELT || firstFrameBytes == 0) {
            return false;
        }
        int silkFrames = Math.max(1, frameSamples() / 960);
        int first = bytes[cursor] & 0xff;
        boolean mid = (first >> (7 - silkFrames) & 1) != 0;
        return mid || (isStereo() && (first >> (6 - 2 * silkFrames) & 1) != 0);
    }

    private boolean parseFrames() {
        return switch (toc & 0x03) {
            case 0 -> parseEqual(1, end - cursor);
            case 1 -> parseEqual(2, end - cursor);
            case 2 -> parseTwo();
            default -> parseMany();
        };
    }

    private boolean parseEqual(int count, int dataBytes) {
        frames = count;
        firstFrameBytes = dataBytes / count;
        return dataBytes >= 0 && dataBytes % count == 0 && firstFrameBytes <= MAX_FRAME_BYTES; // R2, R3, R6
    }

    private boolean parseTwo() {
        frames = 2;
        firstFrameBytes = readLength();
        int second = end - cursor - firstFrameBytes;
        return firstFrameBytes >= 0 && second >= 0 && second <= MAX_FRAME_BYTES; // R2, R4
    }

    private boolean parseMany() {
        if (cursor >= end) {
            return false; // R6, R7
        }
        int header = bytes[cursor++] & 0xff;
        frames = header & 0x3f;
        if (frames == 0 || samples() > OpusDecoder.MAX_SAMPLES) {
            return false; // R5
        }
        int dataEnd = (header & 0x40) != 0 ? end - readPadding() : end;
        return (header & 0x80) != 0 ? parseVariable(dataEnd) : parseEqual(frames, dataEnd - cursor);
    }

    private boolean parseVariable(int dataEnd) {
        int count = frames;
        int sum = 0;
        for (int i = 0; i < count - 1; i++) {
            int frameBytes = readLength();
            if (frameBytes < 0) {
                return false; // R7
            }
            firstFrameBytes = i == 0 ? frameBytes : firstFrameBytes;
            sum += frameBytes;
        }
        int last = dataEnd - cursor - sum;
        firstFrameBytes = count == 1 ? last : firstFrameBytes;
        return last >= 0 && last <= MAX_FRAME_BYTES; // R2, R7
    }

    /** Bytes of padding, RFC 6716 §3.2.5: 255 means 254 and another count. Too many make the data end before its begin. */
    private int readPadding() {
        int padding = 0;
        while (cursor < end) {
            int count = bytes[cursor++] & 0xff;
            padding += Math.min(count, 254);
            if (count < 255) {
                return padding;
            }
        }
        return end + 1;
    }

    /** A frame length of one or two bytes, RFC 6716 §3.2.1; −1 when the packet ends before it. */
    private int readLength() {
        if (cursor >= end) {
            return -1;
        }
        int first = bytes[cursor++] & 0xff;
        if (first < 252) {
            return first;
        }
        return cursor < end ? (bytes[cursor++] & 0xff) * 4 + first : -1;
    }

    private static int frameSamples(int toc) {
        int config = toc >> 3;
        if (config >= 16) {
            return 120 << (config & 3);
        }
        if (config >= 12) {
            return 480 << (config & 1);
        }
        return (config & 3) == 3 ? 2880 : 480 << (config & 3);
    }
}
