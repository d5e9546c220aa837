package org.voxyard.operations.doctor;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.voxyard.operations.NodeSettings;
import org.voxyard.operations.settings.LoopInterface;

/** A packet to a group comes back on the loops' interface. */
public final class MulticastCheck implements Check {
    private static final String SUBJECT = "multicast";

    /** A group of the demo's block that no loop uses. */
    private static final InetAddress PROBE_GROUP = InetAddress.ofLiteral("239.192.7.255");

    private static final int PATIENCE_MS = 1000;

    private final NodeSettings node;

    public MulticastCheck(NodeSettings node) {
        this.node = node;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        try {
            return LoopInterface.choose(node.multicastInterface(), node.bindAddress())
                    .map(MulticastCheck::tryOut)
                    .orElseGet(this::missing);
        } catch (IOException e) {
            return Finding.fault(SUBJECT, "The network interfaces of this host cannot be listed: " + e.getMessage());
        }
    }

    private static Finding tryOut(NetworkInterface chosen) {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, chosen);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
            channel.bind(new InetSocketAddress(0));
            channel.join(PROBE_GROUP, chosen);
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            channel.send(ByteBuffer.allocate(1), new InetSocketAddress(PROBE_GROUP, port));
            channel.socket().setSoTimeout(PATIENCE_MS);
            channel.socket().receive(new DatagramPacket(new byte[1], 1));
            return Finding.inOrder(SUBJECT, "A packet to a group came back on interface " + chosen.getName() + ".");
        } catch (IOException e) {
            return Finding.fault(
                    SUBJECT,
                    "No multicast on interface %s (%s): set VOXYARD_MULTICAST_INTERFACE to one that carries it, or look at"
                                    .formatted(chosen.getName(), e.getMessage())
                            + " its route (ip route get 239.192.7.1) and the firewall.");
        }
    }

    private Finding missing() {
        return Finding.fault(
                SUBJECT,
                node.multicastInterface()
                        .map(name -> "This host has no network interface " + name
                                + ": set VOXYARD_MULTICAST_INTERFACE to one that it has.")
                        .orElse(
                                "No network interface for the loops was found: set VOXYARD_MULTICAST_INTERFACE to one."));
    }
}
