package org.voxyard.media.rtp;

/**
 * A payload with repetitions of earlier ones (RFC 2198 §3), read where it stands. Reusable; allocates nothing.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |1|  block PT   |      timestamp offset     |   block length    |  of each repetition, the oldest first
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0|  block PT   |  of the packet's own payload; then the blocks
 * +-+-+-+-+-+-+-+-+  in the order of their headers
 * </pre>
 *
 * <p>Blocks have numbers from 0, the oldest, to {@link #repetitions}, which is the packet's own payload.
 */
public final class RedundantPayload {
    /** More repetitions than any sender makes are taken for malformed. */
    public static final int MAX_REPETITIONS = 8;

    private static final int REPETITION_HEADER_LENGTH = 4;
    private static final int OWN_HEADER_LENGTH = 1;

    private final int[] types = new int[MAX_REPETITIONS + 1];
    private final int[] ages = new int[MAX_REPETITIONS + 1];
    private final int[] positions = new int[MAX_REPETITIONS + 2];
    private int repetitions;

    /** Reads the headers; false if they do not end, are too many or promise more bytes than there are. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        int limit = offset + length;
        int header = offset;
        int blockBytes = 0;
        repetitions = 0;
        while (header < limit && buffer[header] < 0) {
            if (repetitions == MAX_REPETITIONS || limit - header < REPETITION_HEADER_LENGTH) {
                return false;
            }
            blockBytes += readRepetition(NetworkOrder.getInt(buffer, header), blockBytes);
            header += REPETITION_HEADER_LENGTH;
        }
        if (header == limit || limit - header - OWN_HEADER_LENGTH < blockBytes) {
            return false;
        }
        readOwn(buffer[header], blockBytes, header + OWN_HEADER_LENGTH, limit);
        return true;
    }

    /** How many earlier payloads the packet repeats; also the number of its own block. */
    public int repetitions() {
        return repetitions;
    }

    /** 0 to 127. */
    public int payloadType(int block) {
        return types[block];
    }

    /** By how much the block is older than the packet, 0 to 16383 units of the payload's clock; 0 for its own. */
    public int timestampOffset(int block) {
        return ages[block];
    }

    /** Position of the block in the array. */
    public int offset(int block) {
        return positions[block];
    }

    /** In bytes; may be 0. */
    public int length(int block) {
        return positions[block + 1] - positions[block];
    }

    private int readRepetition(int header, int bytesBefore) {
        types[repetitions] = header >>> 24 & 0x7F;
        ages[repetitions] = header >>> 10 & 0x3FFF;
        positions[repetitions++] = bytesBefore;
        return header & 0x3FF;
    }

    private void readOwn(byte header, int bytesBefore, int dataOffset, int limit) {
        types[repetitions] = header;
        ages[repetitions] = 0;
        positions[repetitions] = bytesBefore;
        for (int block = 0; block <= repetitions; block++) {
            positions[block] += dataOffset;
        }
        positions[repetitions + 1] = limit;
    }
}
