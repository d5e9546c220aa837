package org.voxyard.operations.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A port offset at which nothing listens; hardly ever the one that another build on this host finds. */
final class FreeOffset {
    private static final int FIRST = 20_000;
    private static final int LAST = 22_000;
    private static final int MOST_TRIES = 1_000;

    private FreeOffset() {}

    static int find() {
        return ThreadLocalRandom.current()
                .ints(MOST_TRIES, FIRST, LAST)
                .filter(FreeOffset::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no offset with free ports"));
    }

    private static boolean isFree(int offset) {
        return IntStream.of(8080, 8443, 9990).allMatch(port -> isTcpFree(port + offset)) && isUdpFree(10_000 + offset);
    }

    private static boolean isTcpFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isUdpFree(int port) {
        try (DatagramSocket socket =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
