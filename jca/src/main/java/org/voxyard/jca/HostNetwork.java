package org.voxyard.jca;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Stream;

/** What can be known of this host's network without asking its administrator. */
final class HostNetwork {
    private HostNetwork() {}

    /** Name of the interface that has the address; for the wildcard address the first one that carries multicast. */
    static String interfaceOf(InetAddress bindAddress) {
        return interfaces()
                .filter(candidate -> suits(candidate, bindAddress))
                .findFirst()
                .map(NetworkInterface::getName)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No network interface for the loops was found: set VOXYARD_MULTICAST_INTERFACE to one."));
    }

    private static Stream<NetworkInterface> interfaces() {
        try {
            return NetworkInterface.networkInterfaces();
        } catch (SocketException e) {
            throw new IllegalArgumentException("The network interfaces of this host cannot be listed.", e);
        }
    }

    private static boolean suits(NetworkInterface candidate, InetAddress bindAddress) {
        try {
            if (bindAddress.isAnyLocalAddress()) {
                return candidate.isUp() && candidate.supportsMulticast() && !candidate.isLoopback();
            }
            return bindAddress.isLoopbackAddress()
                    ? candidate.isLoopback()
                    : candidate.inetAddresses().anyMatch(bindAddress::equals);
        } catch (SocketException e) {
            return false; // it went away meanwhile
        }
    }
}
