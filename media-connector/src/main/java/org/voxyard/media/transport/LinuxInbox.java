package org.voxyard.media.transport;

/** Receives datagrams of any sockets by {@code recvmmsg}, many with one call. One thread. */
final class LinuxInbox {
    /** Most datagrams of one call. */
    static final int CAPACITY = 64;

    private static final int STRIDE = DatagramPort.MAX_DATAGRAM_BYTES;

    private final LinuxCalls calls = new LinuxCalls();
    private final MessageVector vector = new MessageVector(CAPACITY, CAPACITY * STRIDE);
    private final SourceAddresses sources = new SourceAddresses();

    LinuxInbox() {
        for (int i = 0; i < CAPACITY; i++) {
            vector.place(i, i * STRIDE, STRIDE);
            vector.addressLength(i, MessageVector.ADDRESS_ROOM);
        }
    }

    /**
     * Hands over up to {@code limit} datagrams, at most {@link #CAPACITY}.
     *
     * @param buffer scratch of {@link DatagramPort#MAX_DATAGRAM_BYTES}
     * @return how many; an error counts as none, the next call goes on
     */
    int receive(Descriptor socket, byte[] buffer, int limit, DatagramHandler handler) {
        int count = receive(socket, Math.min(limit, CAPACITY));
        for (int i = 0; i < count; i++) {
            int length = vector.receivedLength(i);
            vector.read(i * STRIDE, buffer, length);
            vector.addressLength(i, MessageVector.ADDRESS_ROOM);
            handler.onDatagram(buffer, length, sources.of(vector.memory(), vector.addressAt(i)));
        }
        return Math.max(count, 0);
    }

    private int receive(Descriptor socket, int limit) {
        if (!socket.enter()) {
            return 0;
        }
        int count = calls.receive(socket.number(), vector.headersFrom(0), limit, LinuxSocket.MSG_DONTWAIT);
        socket.leave();
        return count;
    }
}
