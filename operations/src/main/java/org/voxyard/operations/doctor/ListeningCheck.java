package org.voxyard.operations.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.voxyard.operations.NodeSettings;

/** The running server listens at each of its ports. */
final class ListeningCheck implements Check {
    private static final String SUBJECT = "ports";
    private static final int PATIENCE_MS = 2_000;

    private final NodeSettings node;

    ListeningCheck(NodeSettings node) {
        this.node = node;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        try {
            InetAddress address = reachable(InetAddress.getByName(node.bindAddress()));
            requireListener("HTTP", address, node.httpPort());
            requireListener("HTTPS", address, node.httpsPort());
            requireListener("management", InetAddress.getLoopbackAddress(), node.managementPort());
            requireReceiver(address);
            return Finding.inOrder(SUBJECT, node.ports() + " are the running server's.");
        } catch (IOException e) {
            return Finding.fault(
                    SUBJECT,
                    e.getMessage() + " Look at the server's log and at the firewall, then restart the server.");
        }
    }

    /** Where a socket that listens on all addresses is met. */
    private static InetAddress reachable(InetAddress address) {
        return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    }

    private static void requireListener(String name, InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE_MS);
        } catch (IOException e) {
            throw new IOException("Nobody answers at %s's TCP port %d (%s).".formatted(name, port, e.getMessage()), e);
        }
    }

    /** Whoever could take the port has proven that nobody has it. */
    private void requireReceiver(InetAddress address) throws IOException {
        try (DatagramSocket free = new DatagramSocket(new InetSocketAddress(address, node.mediaPort()))) {
            throw new IOException("Nobody listens at the media port %d (UDP).".formatted(free.getLocalPort()));
        } catch (java.net.BindException taken) {
            return; // as it should be
        }
    }
}
