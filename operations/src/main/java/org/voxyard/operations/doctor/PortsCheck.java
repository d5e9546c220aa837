package org.voxyard.operations.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.voxyard.operations.NodeSettings;

/** The address is this host's, and the ports that a server wants are free. */
final class PortsCheck implements Check {
    private static final String SUBJECT = "ports";

    private final NodeSettings node;

    PortsCheck(NodeSettings node) {
        this.node = node;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        try {
            InetAddress address = InetAddress.getByName(node.bindAddress());
            requireOfThisHost(address);
            requireFreeTcp(address, node.httpPort());
            requireFreeTcp(address, node.httpsPort());
            requireFreeTcp(InetAddress.getLoopbackAddress(), node.managementPort());
            requireFreeUdp(address, node.mediaPort());
            return Finding.inOrder(SUBJECT, node.ports() + " are free on " + node.bindAddress() + ".");
        } catch (Taken taken) {
            return Finding.fault(SUBJECT, taken.getMessage());
        } catch (IOException foreign) {
            return Finding.fault(
                    SUBJECT,
                    "VOXYARD_BIND_ADDRESS is %s, which this host does not have: set one that 'ip address' lists."
                            .formatted(node.bindAddress()));
        }
    }

    private static void requireOfThisHost(InetAddress address) throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, address)) {
            probe.getLocalPort();
        }
    }

    private static void requireFreeTcp(InetAddress address, int port) throws Taken {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Taken("TCP", address, port, e);
        }
    }

    private static void requireFreeUdp(InetAddress address, int port) throws Taken {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, port))) {
            socket.setReuseAddress(false);
        } catch (IOException e) {
            throw new Taken("UDP", address, port, e);
        }
    }

    /** Somebody else has the port. */
    private static final class Taken extends IOException {
        private static final long serialVersionUID = 1;

        Taken(String protocol, InetAddress address, int port, IOException cause) {
            super(
                    "Cannot use %s port %d on %s (%s): stop the program that has it, or start with --port-offset 100."
                            .formatted(protocol, port, address.getHostAddress(), cause.getMessage()),
                    cause);
        }
    }
}
