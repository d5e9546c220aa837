package org.voxyard.media.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import org.voxyard.media.api.LoopAddress;

/** The host's UDP stack, with multicast on one named interface (multicast-loop.md §2). */
public final class UdpNetwork implements Network {
    /** DSCP EF, expedited forwarding (RFC 3246), as a TOS byte. */
    static final int TOS_EXPEDITED = 0xB8;

    static final int GROUP_BUFFER_BYTES = 512 * 1024;
    static final int PORT_BUFFER_BYTES = 4 * 1024 * 1024;

    private final NetworkInterface multicastInterface;
    private final int multicastTtl;

    /**
     * Opens nothing yet.
     *
     * @param multicastTtl 0 (this host) to 255; 1 is one network segment
     */
    public UdpNetwork(NetworkInterface multicastInterface, int multicastTtl) {
        this.multicastInterface = multicastInterface;
        this.multicastTtl = multicastTtl;
    }

    @Override
    public DatagramPort openPort(InetSocketAddress address) throws IOException {
        StandardProtocolFamily family = address.getAddress() instanceof java.net.Inet6Address
                ? StandardProtocolFamily.INET6
                : StandardProtocolFamily.INET;
        DatagramChannel channel = DatagramChannel.open(family);
        return configured(channel, () -> {
            set(channel, StandardSocketOptions.SO_RCVBUF, PORT_BUFFER_BYTES);
            set(channel, StandardSocketOptions.SO_SNDBUF, PORT_BUFFER_BYTES);
            set(channel, StandardSocketOptions.IP_TOS, TOS_EXPEDITED);
            channel.bind(address);
        });
    }

    /** Bound to the group's own address: bound to the wildcard it would also get other groups of the same port. */
    @Override
    public DatagramPort joinGroup(LoopAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        return configured(channel, () -> {
            set(channel, StandardSocketOptions.SO_REUSEADDR, true);
            set(channel, StandardSocketOptions.SO_RCVBUF, GROUP_BUFFER_BYTES);
            channel.bind(address.toSocketAddress());
            channel.join(InetAddress.ofLiteral(address.group()), multicastInterface);
        });
    }

    @Override
    public DatagramPort openGroupSender() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        return configured(channel, () -> {
            set(channel, StandardSocketOptions.IP_MULTICAST_IF, multicastInterface);
            set(channel, StandardSocketOptions.IP_MULTICAST_TTL, multicastTtl);
            set(channel, StandardSocketOptions.IP_MULTICAST_LOOP, true);
            set(channel, StandardSocketOptions.IP_TOS, TOS_EXPEDITED);
            channel.bind(new InetSocketAddress(sendingAddress(), 0));
        });
    }

    @Override
    public TransportPoller openPoller() throws IOException {
        return new UdpPoller();
    }

    private InetAddress sendingAddress() throws IOException {
        return multicastInterface
                .inetAddresses()
                .filter(address -> address instanceof java.net.Inet4Address)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("interface " + multicastInterface.getName() + " has no IPv4 address"));
    }

    private static <T> void set(DatagramChannel channel, SocketOption<T> option, T value) throws IOException {
        channel.setOption(option, value);
    }

    private static UdpPort configured(DatagramChannel channel, Configuration configuration) throws IOException {
        try {
            channel.configureBlocking(false);
            configuration.apply();
            return new UdpPort(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Configuration {
        void apply() throws IOException;
    }
}
