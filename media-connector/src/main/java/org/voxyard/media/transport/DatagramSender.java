package org.voxyard.media.transport;

import java.net.InetSocketAddress;

/** The sending side of a port, for the use of one thread. */
@FunctionalInterface
public interface DatagramSender {
    /** Sends one datagram without waiting. False when the network did not take it: it is lost. */
    boolean send(byte[] buffer, int offset, int length, InetSocketAddress destination);
}
