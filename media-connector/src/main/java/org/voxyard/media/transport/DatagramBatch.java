package org.voxyard.media.transport;

/** The sending side of a port for many datagrams at once, for the use of one thread. */
public interface DatagramBatch {
    /** Takes a copy of a datagram, which goes out now or with a later one, at the latest with {@link #flush}. */
    void add(byte[] buffer, int offset, int length, Destination destination);

    /** Sends what waits. Returns how many datagrams since the last flush the network did not take: they are lost. */
    int flush();
}
