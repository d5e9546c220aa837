package org.voxyard.media.transport;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/** Sends each datagram at once; keeps the form of the addresses that it has sent to. One thread. */
final class LinuxSender implements DatagramSender {
    /** More than there are loops; with more destinations it begins anew. */
    private static final int MOST_DESTINATIONS = 4096;

    private final LinuxBatch batch;
    private final Map<InetSocketAddress, Destination> destinations = new HashMap<>();

    LinuxSender(LinuxBatch batch) {
        this.batch = batch;
    }

    @Override
    public boolean send(byte[] buffer, int offset, int length, InetSocketAddress address) {
        batch.add(buffer, offset, length, destination(address));
        return batch.flush() == 0;
    }

    private Destination destination(InetSocketAddress address) {
        Destination known = destinations.get(address);
        return known == null ? remember(address) : known;
    }

    private Destination remember(InetSocketAddress address) {
        if (destinations.size() == MOST_DESTINATIONS) {
            destinations.clear();
        }
        Destination made = Destination.of(address);
        destinations.put(address, made);
        return made;
    }
}
