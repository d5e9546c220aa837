package org.voxyard.media.transport;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Set;
import org.voxyard.media.api.LoopAddress;

/**
 * The UDP stack of Linux by its own calls: many datagrams with one call, no garbage. Behaves as {@link UdpNetwork}, with
 * multicast on one named interface (multicast-loop.md §2).
 */
public final class LinuxNetwork implements Network {
    private static final Set<String> PROCESSORS = Set.of("amd64", "x86_64", "aarch64");

    private final NetworkInterface multicastInterface;
    private final int multicastTtl;

    /**
     * Opens nothing yet.
     *
     * @param multicastTtl 0 (this host) to 255; 1 is one network segment
     */
    public LinuxNetwork(NetworkInterface multicastInterface, int multicastTtl) {
        this.multicastInterface = multicastInterface;
        this.multicastTtl = multicastTtl;
    }

    /** Whether this host is one whose calls we know. */
    public static boolean isSupported() {
        return "Linux".equals(System.getProperty("os.name")) && PROCESSORS.contains(System.getProperty("os.arch"));
    }

    @Override
    public DatagramPort openPort(InetSocketAddress address) throws IOException {
        int family = address.getAddress() instanceof Inet6Address ? LinuxSocket.AF_INET6 : LinuxSocket.AF_INET;
        return configured(new LinuxSocket(family), socket -> {
            socket.dualStack();
            socket.receiveBuffer(UdpNetwork.PORT_BUFFER_BYTES);
            socket.sendBuffer(UdpNetwork.PORT_BUFFER_BYTES);
            socket.typeOfService(UdpNetwork.TOS_EXPEDITED);
            socket.bind(address);
        });
    }

    /** Bound to the group's own address: bound to the wildcard it would also get other groups of the same port. */
    @Override
    public DatagramPort joinGroup(LoopAddress address) throws IOException {
        return configured(new LinuxSocket(LinuxSocket.AF_INET), socket -> {
            socket.reuseAddress();
            socket.receiveBuffer(UdpNetwork.GROUP_BUFFER_BYTES);
            socket.bind(address.toSocketAddress());
            socket.join(InetAddress.ofLiteral(address.group()), multicastInterface);
        });
    }

    @Override
    public DatagramPort openGroupSender() throws IOException {
        return configured(new LinuxSocket(LinuxSocket.AF_INET), socket -> {
            socket.multicast(multicastInterface, multicastTtl);
            socket.typeOfService(UdpNetwork.TOS_EXPEDITED);
            socket.bind(new InetSocketAddress(sendingAddress(), 0));
        });
    }

    @Override
    public TransportPoller openPoller() throws IOException {
        return new LinuxPoller();
    }

    private InetAddress sendingAddress() throws IOException {
        return multicastInterface
                .inetAddresses()
                .filter(address -> address instanceof Inet4Address)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("interface " + multicastInterface.getName() + " has no IPv4 address"));
    }

    private static LinuxPort configured(LinuxSocket socket, Configuration configuration) throws IOException {
        try {
            configuration.apply(socket);
            return socket.port();
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Configuration {
        void apply(LinuxSocket socket) throws IOException;
    }
}
