package org.voxyard.media.transport;

import java.net.InetSocketAddress;

/** Takes one datagram that arrived; called on the polling thread. */
@FunctionalInterface
public interface DatagramHandler {
    /**
     * Takes the datagram before it returns.
     *
     * @param buffer the datagram from index 0 on; belongs to the poller again after the return, may be changed
     * @param length in bytes, 0 to the buffer's length
     */
    void onDatagram(byte[] buffer, int length, InetSocketAddress source);
}
