package org.voxyard.media.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The packets of the one logical stream in an Ogg file (RFC 3533). Memory is bounded by the limit on a packet.
 *
 * <pre>
 *  0               1               2               3
 *  0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7
 * |     'O'       |      'g'      |      'g'      |      'S'      |  0
 * |    version    |  header type  |  granule position, 64 bits …     4
 * |     serial number, 32 bits, at byte 14; page sequence at 18   |
 * |     CRC, 32 bits, at byte 22; number of segments at 26; segment table from 27
 * </pre>
 */
final class OggPackets {
    private static final int HEADER_BYTES = 27;
    private static final int CRC_AT = 22;
    private static final int SEGMENTS_AT = 26;
    private static final int CRC_POLYNOMIAL = 0x04c11db7;
    private static final int FULL_SEGMENT = 255;

    private final InputStream in;
    private final int maxPacketBytes;
    private byte[] table = {};
    private byte[] body = {};
    private int segment;
    private int position;

    OggPackets(InputStream in, int maxPacketBytes) {
        this.in = in;
        this.maxPacketBytes = maxPacketBytes;
    }

    /** The next packet, or nothing at the end of the file. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        boolean begun = false;
        while (segment < table.length || readPage()) {
            if (segment == table.length) {
                continue;
            }
            begun = true;
            int length = table[segment++] & 0xff;
            packet.write(body, position, length);
            position += length;
            if (packet.size() > maxPacketBytes) {
                throw new IOException("The file has a packet of more than " + maxPacketBytes + " bytes.");
            }
            if (length < FULL_SEGMENT) {
                return Optional.of(packet.toByteArray());
            }
        }
        if (begun) {
            throw truncated();
        }
        return Optional.empty();
    }

    private boolean readPage() throws IOException {
        byte[] header = in.readNBytes(HEADER_BYTES);
        if (header.length == 0) {
            return false;
        }
        if (header.length < HEADER_BYTES) {
            throw truncated();
        }
        if (header[0] != 'O' || header[1] != 'g' || header[2] != 'g' || header[3] != 'S' || header[4] != 0) {
            throw new IOException("The file is not an Ogg file.");
        }
        table = readFully(header[SEGMENTS_AT] & 0xff);
        body = readFully(sum(table));
        segment = 0;
        position = 0;
        checkCrc(header);
        return true;
    }

    private byte[] readFully(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw truncated();
        }
        return bytes;
    }

    /** The CRC is taken over the whole page with the CRC itself as zeros. */
    private void checkCrc(byte[] header) throws IOException {
        int stated = 0;
        for (int i = 3; i >= 0; i--) {
            stated = (stated << 8) | (header[CRC_AT + i] & 0xff);
        }
        Arrays.fill(header, CRC_AT, SEGMENTS_AT, (byte) 0);
        if (crc(crc(crc(0, header), table), body) != stated) {
            throw new IOException("The file is damaged: the checksum of a page is wrong.");
        }
    }

    private static int crc(int start, byte[] bytes) {
        int crc = start;
        for (byte b : bytes) {
            crc ^= b << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? (crc << 1) ^ CRC_POLYNOMIAL : crc << 1;
            }
        }
        return crc;
    }

    private static int sum(byte[] lengths) {
        int sum = 0;
        for (byte length : lengths) {
            sum += length & 0xff;
        }
        return sum;
    }

    private static IOException truncated() {
        return new IOException("The file ends in the middle of a packet.");
    }
}
