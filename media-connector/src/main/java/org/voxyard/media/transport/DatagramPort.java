package org.voxyard.media.transport;

import java.net.InetSocketAddress;

/** A bound UDP port. Read by the one thread of its poller, sent from by a {@link DatagramSender} for each thread. */
public interface DatagramPort extends AutoCloseable {
    /** Largest datagram that is read whole; the path MTU of media is far below. */
    int MAX_DATAGRAM_BYTES = 2048;

    /**
     * Hands over datagrams that have arrived, at most {@code limit}.
     *
     * @param buffer scratch of {@link #MAX_DATAGRAM_BYTES}
     * @return how many; fewer than {@code limit} means that none is left
     */
    int poll(byte[] buffer, int limit, DatagramHandler handler);

    /** A sender of its own for the calling thread. */
    DatagramSender sender();

    /** A sender for many datagrams at once, for the calling thread. */
    default DatagramBatch batch() {
        return new UnbatchedSender(sender());
    }

    /** The address that the port is bound to. */
    InetSocketAddress localAddress();

    /** Closes the port; a multicast membership ends with it. Idempotent. */
    @Override
    void close();
}
