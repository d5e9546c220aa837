package org.voxyard.media.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.codec.AllocationMeter;

/** What only sockets of our own have to prove: that they go back to the system, whoever closes them, and make no garbage. */
@EnabledOnOs(OS.LINUX)
class LinuxSocketTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int SOURCES = 20;

    private final byte[] buffer = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private int received;

    @Test
    void everythingOpenedIsClosedAgain() throws IOException {
        openAndClose();
        long before = openFiles();
        for (int i = 0; i < 50; i++) {
            openAndClose();
        }
        assertNoMoreThan(before);
    }

    @Test
    void aSocketThatCannotBeBoundIsClosed() throws IOException {
        try (DatagramPort port = network().openPort(new InetSocketAddress(LOOPBACK, 0))) {
            long before = openFiles();
            for (int i = 0; i < 20; i++) {
                assertThrows(IOException.class, () -> network().openPort(port.localAddress()));
            }
            assertNoMoreThan(before);
        }
    }

    @Test
    void portsMayBeClosedWhileOthersUseThem() throws Exception {
        long before = openFiles();
        for (int i = 0; i < 50; i++) {
            DatagramPort port = network().openPort(new InetSocketAddress(LOOPBACK, 0));
            DatagramSender sender = port.sender();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                while (sender.send(buffer, 0, 100, port.localAddress())) {
                    Thread.onSpinWait();
                }
            });
            while (port.poll(buffer, 1, (bytes, length, source) -> received++) == 0) {
                Thread.onSpinWait();
            }
            port.close();
            sending.get();
        }
        assertNoMoreThan(before);
        assertEquals(50, received);
    }

    @Test
    void alternatingSourcesAndDestinationsMakeNoGarbage() throws IOException {
        try (DatagramPort port = network().openPort(new InetSocketAddress(LOOPBACK, 0));
                TransportPoller poller = network().openPoller()) {
            poller.register(port, (bytes, length, source) -> received += length);
            DatagramPort[] peers = new DatagramPort[SOURCES];
            DatagramSender[] senders = new DatagramSender[SOURCES];
            Destination[] destinations = new Destination[SOURCES];
            for (int i = 0; i < SOURCES; i++) {
                peers[i] = network().openPort(new InetSocketAddress(LOOPBACK, 0));
                senders[i] = peers[i].sender();
                destinations[i] = Destination.of(peers[i].localAddress());
            }
            DatagramBatch batch = port.batch();
            InetSocketAddress address = port.localAddress();
            long bytes = AllocationMeter.leastBytesAllocatedBy(() -> {
                for (int round = 0; round < 200; round++) {
                    exchange(senders, destinations, batch, address, poller);
                }
            });
            assertTrue(bytes < 400, bytes + " bytes");
            for (DatagramPort peer : peers) {
                peer.close();
            }
        }
    }

    private void exchange(
            DatagramSender[] senders,
            Destination[] destinations,
            DatagramBatch batch,
            InetSocketAddress address,
            TransportPoller poller) {
        for (int i = 0; i < SOURCES; i++) {
            senders[i].send(buffer, 0, 90, address);
            batch.add(buffer, 0, 90, destinations[i]);
        }
        assertEquals(0, batch.flush());
        received = 0;
        while (received < SOURCES * 90) {
            poller.idle(1_000_000);
            poller.poll();
        }
    }

    private static void openAndClose() throws IOException {
        DatagramPort port = network().openPort(new InetSocketAddress(LOOPBACK, 0));
        DatagramPort six = network().openPort(new InetSocketAddress(InetAddress.ofLiteral("::1"), 0));
        DatagramPort group = network().joinGroup(new LoopAddress("239.255.77.1", 29_999));
        DatagramPort sending = network().openGroupSender();
        TransportPoller poller = network().openPoller();
        poller.register(port, (bytes, length, source) -> {});
        poller.register(group, (bytes, length, source) -> {});
        assertTrue(port.sender().send(new byte[1], 0, 1, port.localAddress()));
        Stream.of(port, six, group, sending).forEach(DatagramPort::close);
        poller.close();
    }

    private static LinuxNetwork network() throws IOException {
        return new LinuxNetwork(NetworkInterface.getByInetAddress(LOOPBACK), 0);
    }

    /** What other tests left to the garbage collector may go meanwhile. */
    private static void assertNoMoreThan(long before) throws IOException {
        long after = openFiles();
        assertTrue(after <= before, after + " open files instead of " + before);
    }

    /** Sockets, polls and event counters of this process. */
    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(LinuxSocketTest::isOurs).count();
        }
    }

    private static boolean isOurs(Path file) {
        try {
            String target = Files.readSymbolicLink(file).toString();
            return target.startsWith("socket:") || target.startsWith("anon_inode:");
        } catch (IOException e) {
            return false;
        }
    }
}
