package org.voxyard.media.transport;

/** A batch on a network that sends each datagram on its own. */
final class UnbatchedSender implements DatagramBatch {
    private final DatagramSender sender;
    private int lost;

    UnbatchedSender(DatagramSender sender) {
        this.sender = sender;
    }

    @Override
    public void add(byte[] buffer, int offset, int length, Destination destination) {
        if (!sender.send(buffer, offset, length, destination.address())) {
            lost++;
        }
    }

    @Override
    public int flush() {
        int count = lost;
        lost = 0;
        return count;
    }
}
