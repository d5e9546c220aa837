package org.voxyard.media.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxyard.media.api.LoopAddress;

/** What every network on the host's UDP stack keeps to. */
class NetworkContractTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);
    private static final long WAIT_NS = TimeUnit.MILLISECONDS.toNanos(50);

    /** The networks that keep the contract on this host. */
    enum Kind {
        PORTABLE,
        LINUX;

        Network network() throws IOException {
            assumeTrue(this == PORTABLE || LinuxNetwork.isSupported());
            NetworkInterface loopback = NetworkInterface.getByInetAddress(LOOPBACK);
            return this == PORTABLE ? new UdpNetwork(loopback, 0) : new LinuxNetwork(loopback, 0);
        }
    }

    private record Arrived(String text, InetSocketAddress source) {}

    private final List<Arrived> arrived = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void aDatagramArrivesWithTheAddressOfItsSender(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                TransportPoller poller = watching(network, b)) {
            assertTrue(send(a.sender(), "hello", b.localAddress()));
            await(poller, 1);
            assertEquals(new Arrived("hello", a.localAddress()), arrived.getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBatchArrivesWholeAndInOrder(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                TransportPoller poller = watching(network, b)) {
            DatagramBatch batch = a.batch();
            Destination destination = Destination.of(b.localAddress());
            for (int i = 0; i < 150; i++) {
                add(batch, "datagram " + i, destination);
            }
            assertEquals(0, batch.flush());
            await(poller, 150);
            for (int i = 0; i < 150; i++) {
                assertEquals("datagram " + i, arrived.get(i).text());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheNetworkRefusesIsCountedAndTheRestArrives(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                TransportPoller poller = watching(network, b)) {
            DatagramBatch batch = a.batch();
            Destination unreachable = Destination.of(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 9));
            add(batch, "first", Destination.of(b.localAddress()));
            add(batch, "refused", unreachable);
            add(batch, "refused too", unreachable);
            add(batch, "last", Destination.of(b.localAddress()));
            assertEquals(2, batch.flush());
            assertEquals(0, batch.flush());
            await(poller, 2);
            assertEquals(
                    List.of("first", "last"),
                    arrived.stream().map(Arrived::text).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDestinationThatNobodyListensAtHarmsNothing(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                TransportPoller poller = watching(network, a)) {
            InetSocketAddress gone = b.localAddress();
            close(b);
            DatagramSender sender = a.sender();
            for (int i = 0; i < 10; i++) {
                send(sender, "anybody?", gone);
            }
            assertTrue(send(sender, "me", a.localAddress()));
            await(poller, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIpv6PortReachesAndHearsBothVersions(Kind kind) throws IOException {
        Network network = kind.network();
        InetAddress any = InetAddress.ofLiteral("::");
        try (DatagramPort both = open(network, any);
                DatagramPort four = open(network, LOOPBACK);
                DatagramPort six = open(network, InetAddress.ofLiteral("::1"));
                TransportPoller poller = watching(network, both);
                TransportPoller fourPoller = watching(network, four)) {
            int port = both.localAddress().getPort();
            assertTrue(send(four.sender(), "by 4", new InetSocketAddress(LOOPBACK, port)));
            assertTrue(send(six.sender(), "by 6", new InetSocketAddress(InetAddress.ofLiteral("::1"), port)));
            await(poller, 2);
            assertTrue(arrived.contains(new Arrived("by 4", four.localAddress())));
            assertTrue(arrived.contains(new Arrived("by 6", six.localAddress())));
            assertTrue(send(both.sender(), "back", four.localAddress()));
            await(fourPoller, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void groupsAreHeardEachByItsOwnMembers(Kind kind) throws IOException {
        Network network = kind.network();
        int third = ThreadLocalRandom.current().nextInt(1, 255);
        int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        LoopAddress flight = new LoopAddress("239.255." + third + ".1", port);
        LoopAddress capcom = new LoopAddress("239.255." + third + ".2", port);
        List<Arrived> onCapcom = new ArrayList<>();
        try (DatagramPort sending = network.openGroupSender();
                DatagramPort onFlight = network.joinGroup(flight);
                DatagramPort onOther = network.joinGroup(capcom);
                TransportPoller poller = watching(network, onFlight)) {
            poller.register(onOther, (bytes, length, source) -> onCapcom.add(new Arrived(text(bytes, length), source)));
            DatagramSender sender = sending.sender();
            assertTrue(send(sender, "flight", flight.toSocketAddress()));
            assertTrue(send(sender, "capcom", capcom.toSocketAddress()));
            await(poller, () -> !arrived.isEmpty() && !onCapcom.isEmpty());
            assertEquals(List.of("flight"), arrived.stream().map(Arrived::text).toList());
            assertEquals(List.of("capcom"), onCapcom.stream().map(Arrived::text).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreThanAFairShareIsLeftForTheNextPoll(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                TransportPoller poller = watching(network, b)) {
            DatagramSender sender = a.sender();
            for (int i = 0; i < 100; i++) {
                send(sender, "datagram " + i, b.localAddress());
            }
            poller.idle(WAIT_NS);
            assertEquals(64, poller.poll());
            assertTrue(poller.hasMore());
            assertEquals(36, poller.poll());
            assertFalse(poller.hasMore());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsTooBusyToWaitReadsAllTheSame(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                TransportPoller poller = watching(network, b)) {
            send(a.sender(), "without a wait", b.localAddress());
            await(1, poller::poll);
            send(a.sender(), "signalled before every wait", b.localAddress());
            await(2, () -> {
                poller.signal();
                poller.idle(WAIT_NS);
                poller.poll();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnregisteredPortIsNotRead(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                DatagramPort c = open(network, LOOPBACK);
                TransportPoller poller = watching(network, b)) {
            poller.unregister(b);
            poller.register(c, this::onDatagram);
            send(a.sender(), "to nobody", b.localAddress());
            send(a.sender(), "to c", c.localAddress());
            await(poller, 1);
            assertEquals("to c", arrived.getFirst().text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSignalEndsTheWaitOfAnotherThreadOrTheNextOne(Kind kind) throws Exception {
        Network network = kind.network();
        try (TransportPoller poller = network.openPoller()) {
            poller.signal();
            poller.idle(TimeUnit.MINUTES.toNanos(10));
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(() -> poller.idle(TimeUnit.MINUTES.toNanos(10)));
            while (!waiting.isDone()) {
                poller.signal();
                Thread.onSpinWait();
            }
            waiting.get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedPortTakesNothingAndIsNoErrorForItsPoller(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK);
                DatagramPort b = open(network, LOOPBACK);
                TransportPoller poller = watching(network, b)) {
            DatagramSender sender = b.sender();
            DatagramBatch batch = b.batch();
            send(a.sender(), "unread", b.localAddress());
            poller.idle(WAIT_NS);
            close(b);
            close(b);
            assertEquals(0, poller.poll());
            assertFalse(send(sender, "too late", a.localAddress()));
            add(batch, "too late", Destination.of(a.localAddress()));
            assertEquals(1, batch.flush());
            poller.unregister(b);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPortInUseIsRefused(Kind kind) throws IOException {
        Network network = kind.network();
        try (DatagramPort a = open(network, LOOPBACK)) {
            assertThrows(IOException.class, () -> network.openPort(a.localAddress()));
        }
    }

    private void onDatagram(byte[] bytes, int length, InetSocketAddress source) {
        arrived.add(new Arrived(text(bytes, length), source));
    }

    private TransportPoller watching(Network network, DatagramPort port) throws IOException {
        TransportPoller poller = network.openPoller();
        poller.register(port, this::onDatagram);
        return poller;
    }

    private void await(TransportPoller poller, int count) {
        await(poller, () -> arrived.size() >= count);
    }

    private void await(int count, Runnable turn) {
        long endNs = System.nanoTime() + PATIENCE_NS;
        while (arrived.size() < count) {
            assertTrue(System.nanoTime() < endNs, "it did not arrive");
            turn.run();
        }
    }

    private static void await(TransportPoller poller, BooleanSupplier condition) {
        long endNs = System.nanoTime() + PATIENCE_NS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < endNs, "it did not arrive");
            if (!poller.hasMore()) {
                poller.idle(WAIT_NS);
            }
            poller.poll();
        }
    }

    private static DatagramPort open(Network network, InetAddress address) throws IOException {
        return network.openPort(new InetSocketAddress(address, 0));
    }

    private static void close(DatagramPort port) {
        port.close();
    }

    private static boolean send(DatagramSender sender, String text, InetSocketAddress to) {
        return sender.send(text.getBytes(StandardCharsets.US_ASCII), 0, text.length(), to);
    }

    private static void add(DatagramBatch batch, String text, Destination to) {
        batch.add(text.getBytes(StandardCharsets.US_ASCII), 0, text.length(), to);
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
}
