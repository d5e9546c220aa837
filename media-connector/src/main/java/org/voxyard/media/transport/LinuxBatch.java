package org.voxyard.media.transport;

/** Sends datagrams of one socket by {@code sendmmsg}, as many with one call as fit. One thread. */
final class LinuxBatch implements DatagramBatch {
    private static final int FLAGS = LinuxSocket.MSG_DONTWAIT | LinuxSocket.MSG_NOSIGNAL;
    private static final int ALIGNMENT = 8;

    private final LinuxCalls calls = new LinuxCalls();
    private final Descriptor socket;
    private final int family;
    private final int capacity;
    private final int dataBytes;
    private final MessageVector vector;
    private int count;
    private int end;
    private int lost;

    /** @param capacity most datagrams of one call, each of up to {@link DatagramPort#MAX_DATAGRAM_BYTES} */
    LinuxBatch(Descriptor socket, int family, int capacity) {
        this.socket = socket;
        this.family = family;
        this.capacity = capacity;
        dataBytes = DatagramPort.MAX_DATAGRAM_BYTES + (capacity - 1) * DatagramPort.MAX_DATAGRAM_BYTES / 8;
        vector = new MessageVector(capacity, dataBytes);
    }

    @Override
    public void add(byte[] buffer, int offset, int length, Destination destination) {
        if (count == capacity || end + length > dataBytes) {
            transmit();
        }
        int addressLength = length > DatagramPort.MAX_DATAGRAM_BYTES
                ? 0
                : destination.writeTo(vector.memory(), vector.addressAt(count), family);
        if (addressLength == 0) {
            lost++;
            return;
        }
        vector.addressLength(count, addressLength);
        vector.place(count, end, length);
        vector.write(end, buffer, offset, length);
        end += (length + ALIGNMENT - 1) & -ALIGNMENT;
        count++;
    }

    @Override
    public int flush() {
        transmit();
        int total = lost;
        lost = 0;
        return total;
    }

    private void transmit() {
        if (count > 0 && socket.enter()) {
            transmitAll();
            socket.leave();
        } else {
            lost += count;
        }
        count = 0;
        end = 0;
    }

    /** A message that the network does not take is left out; those behind it go on. Nothing waits, so nothing interrupts. */
    private void transmitAll() {
        int next = 0;
        while (next < count) {
            int sent = calls.send(socket.number(), vector.headersFrom(next), count - next, FLAGS);
            if (sent > 0) {
                next += sent;
            } else {
                lost++;
                next++;
            }
        }
    }
}
