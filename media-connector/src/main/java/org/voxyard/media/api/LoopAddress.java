package org.voxyard.media.api;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * Where a loop's audio is: an IPv4 multicast group and a UDP port. The pair is the loop; the same group with another
 * port is another loop (multicast-loop.md §1).
 *
 * @param group dotted IPv4 multicast address, 224.0.0.0 to 239.255.255.255
 * @param port 1 to 65535
 */
public record LoopAddress(String group, int port) {
    public LoopAddress {
        Objects.requireNonNull(group, "group");
        if (!InetAddress.ofLiteral(group).isMulticastAddress() || group.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    group + " is not an IPv4 multicast address (224.0.0.0 to 239.255.255.255)");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    /** The socket address to bind and to send to. */
    public InetSocketAddress toSocketAddress() {
        return new InetSocketAddress(InetAddress.ofLiteral(group), port);
    }

    @Override
    public String toString() {
        return group + ":" + port;
    }
}
