package org.voxyard.it;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds an offset at which all of the server's ports are free. */
final class FreePorts {
    /** Not 2000: browsers refuse HTTP on port 10080. */
    private static final int FIRST_OFFSET = 2100;

    private FreePorts() {}

    static int findOffset() {
        return IntStream.iterate(FIRST_OFFSET, offset -> offset < 20_000, offset -> offset + 100)
                .filter(FreePorts::allFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no offset with free ports"));
    }

    private static boolean allFree(int offset) {
        return IntStream.of(8080, 8443, 9990).allMatch(port -> tcpFree(port + offset)) && udpFree(10_000 + offset);
    }

    private static boolean tcpFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean udpFree(int port) {
        try (DatagramSocket socket =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
