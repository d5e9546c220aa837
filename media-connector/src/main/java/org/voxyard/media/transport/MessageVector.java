package org.voxyard.media.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Native memory of {@code sendmmsg} and {@code recvmmsg}: headers, one piece of data and one address each, the data itself.
 * The layouts are those of 64-bit Linux, with either C library: {@code struct mmsghdr} 64 bytes, {@code struct iovec} 16.
 */
final class MessageVector {
    static final int ADDRESS_ROOM = 28;

    private static final int HEADER_STRIDE = 64;
    private static final int NAME = 0;
    private static final int NAME_LENGTH = 8;
    private static final int PIECES = 16;
    private static final int PIECE_COUNT = 24;
    private static final int MESSAGE_LENGTH = 56;
    private static final int PIECE_STRIDE = 16;
    private static final int ADDRESS_STRIDE = 32;
    private static final int ALIGNMENT = 64;

    private final MemorySegment memory;
    private final MemorySegment[] headersFrom;
    private final long piecesAt;
    private final long addressesAt;
    private final long dataAt;

    /** @param dataBytes room for the data of all messages */
    MessageVector(int messages, int dataBytes) {
        piecesAt = (long) messages * HEADER_STRIDE;
        addressesAt = piecesAt + (long) messages * PIECE_STRIDE;
        dataAt = addressesAt + (long) messages * ADDRESS_STRIDE;
        memory = Arena.ofAuto().allocate(dataAt + dataBytes, ALIGNMENT);
        headersFrom = new MemorySegment[messages];
        for (int i = 0; i < messages; i++) {
            long header = (long) i * HEADER_STRIDE;
            headersFrom[i] = memory.asSlice(header);
            memory.set(JAVA_LONG, header + NAME, memory.address() + addressAt(i));
            memory.set(JAVA_LONG, header + PIECES, memory.address() + piecesAt + (long) i * PIECE_STRIDE);
            memory.set(JAVA_LONG, header + PIECE_COUNT, 1);
        }
    }

    MemorySegment memory() {
        return memory;
    }

    /** What a call takes that begins with the given message. */
    MemorySegment headersFrom(int message) {
        return headersFrom[message];
    }

    long addressAt(int message) {
        return addressesAt + (long) message * ADDRESS_STRIDE;
    }

    /** Tells where the data of a message is and how long, counted from the start of the data. */
    void place(int message, int position, int length) {
        long piece = piecesAt + (long) message * PIECE_STRIDE;
        memory.set(JAVA_LONG, piece, memory.address() + dataAt + position);
        memory.set(JAVA_LONG, piece + 8, length);
    }

    void addressLength(int message, int length) {
        memory.set(JAVA_INT, (long) message * HEADER_STRIDE + NAME_LENGTH, length);
    }

    /** How long the data is that was received. */
    int receivedLength(int message) {
        return memory.get(JAVA_INT, (long) message * HEADER_STRIDE + MESSAGE_LENGTH);
    }

    void write(int position, byte[] buffer, int offset, int length) {
        MemorySegment.copy(buffer, offset, memory, JAVA_BYTE, dataAt + position, length);
    }

    void read(int position, byte[] buffer, int length) {
        MemorySegment.copy(memory, JAVA_BYTE, dataAt + position, buffer, 0, length);
    }
}
