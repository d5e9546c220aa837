package org.voxyard.media.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.voxyard.media.api.LoopAddress;

/** Where ports come from: the host's UDP stack, or a simulated network under a virtual clock. */
public interface Network {
    /** Opens the unicast port for all endpoints. */
    DatagramPort openPort(InetSocketAddress address) throws IOException;

    /** Joins a loop's group on the configured interface, for reading only. */
    DatagramPort joinGroup(LoopAddress address) throws IOException;

    /** Opens the port from which this node sends to all groups. */
    DatagramPort openGroupSender() throws IOException;

    /** A poller for ports of this network. */
    TransportPoller openPoller() throws IOException;
}
