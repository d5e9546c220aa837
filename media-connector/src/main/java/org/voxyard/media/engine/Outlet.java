package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.rtp.RtcpWriter;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.DatagramSender;

/** What all outgoing streams share: the media port's sending side and scratch memory. Thread: the Sender. */
final class Outlet {
    private final DatagramSender sender;
    private final Counters counters;
    private final byte[] scratch = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private final RtcpWriter rtcp = new RtcpWriter();

    Outlet(DatagramSender sender, Counters counters) {
        this.sender = sender;
        this.counters = counters;
    }

    byte[] scratch() {
        return scratch;
    }

    RtcpWriter rtcp() {
        return rtcp;
    }

    Counters counters() {
        return counters;
    }

    boolean send(byte[] packet, int length, InetSocketAddress destination) {
        return sender.send(packet, 0, length, destination);
    }
}
