package org.voxyard.media.dtls;

/** Where a session's outgoing datagrams go: towards the peer's latest verified address. */
@FunctionalInterface
public interface DatagramSink {

    /**
     * Sends or copies {@code len} bytes before it returns; at most 1200 bytes. Called on the session's own tasks, one call
     * at a time except while the session closes. A datagram that cannot be sent is simply lost: nothing is thrown.
     */
    void send(byte[] buf, int off, int len);
}
