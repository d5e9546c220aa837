package org.voxyard.media.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voxyard.media.rtp.NetworkOrder;

class VirtualNetworkTest {
    private static final InetSocketAddress ANNA = new InetSocketAddress("192.0.2.1", 1000);
    private static final InetSocketAddress SWITCH = new InetSocketAddress("192.0.2.9", 10_000);
    private static final long MS = 1_000_000;

    @Test
    void deliversAtOnceAndInOrderByDefault() {
        assertEquals(numbers(100), received(new VirtualNetwork(1), 100));
    }

    @Test
    void deliversNothingBeforeItsTime() {
        VirtualNetwork network = new VirtualNetwork(1).delaying(10 * MS, 0);
        network.send(ANNA, SWITCH, new byte[] {7}, 5 * MS);
        assertEquals(OptionalLong.of(15 * MS), network.nextArrivalNs());
        assertTrue(network.poll(SWITCH, 15 * MS - 1).isEmpty());
        assertArrayEquals(
                new byte[] {7}, network.poll(SWITCH, 15 * MS).orElseThrow().bytes());
        assertEquals(OptionalLong.empty(), network.nextArrivalNs());
    }

    @Test
    void losesAboutAsMuchAsTold() {
        int arrived = received(new VirtualNetwork(2).losing(0.2), 10_000).size();
        assertTrue(arrived > 7_800 && arrived < 8_200, "arrived: " + arrived);
    }

    @Test
    void repeatsAboutAsMuchAsTold() {
        int arrived = received(new VirtualNetwork(3).repeating(0.1), 10_000).size();
        assertTrue(arrived > 10_800 && arrived < 11_200, "arrived: " + arrived);
    }

    @Test
    void reordersWhenTheSpreadExceedsTheInterval() {
        List<Integer> received = received(new VirtualNetwork(4).delaying(MS, 50 * MS), 100);
        assertNotEquals(numbers(100), received);
        assertEquals(new HashSet<>(numbers(100)), new HashSet<>(received));
    }

    @Test
    void doesTheSameForTheSameSeed() {
        assertEquals(received(bad(5), 100), received(bad(5), 100));
        assertNotEquals(received(bad(5), 100), received(bad(6), 100));
    }

    @Test
    void aReboundSocketHasANewAddressAndLosesWhatGoesToTheOldOne() {
        VirtualNetwork network = new VirtualNetwork(7);
        InetSocketAddress rebound = new InetSocketAddress("192.0.2.1", 2000);
        network.rebind(ANNA, rebound);
        network.send(ANNA, SWITCH, new byte[] {1}, 0);
        assertEquals(rebound, network.poll(SWITCH, 0).orElseThrow().from());
        network.send(SWITCH, ANNA, new byte[] {2}, 0);
        assertTrue(network.poll(ANNA, 0).isEmpty());
        network.send(SWITCH, rebound, new byte[] {3}, 0);
        assertArrayEquals(new byte[] {3}, network.poll(ANNA, 0).orElseThrow().bytes());
    }

    private static VirtualNetwork bad(long seed) {
        return new VirtualNetwork(seed).losing(0.1).repeating(0.1).delaying(MS, 40 * MS);
    }

    /** Sends one byte every 20 ms; returns them in the order of arrival. */
    private static List<Integer> received(VirtualNetwork network, int count) {
        List<Integer> received = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            network.send(ANNA, SWITCH, new byte[] {(byte) (i >> 8), (byte) i}, 20L * i * MS);
        }
        for (var each = network.poll(SWITCH, Long.MAX_VALUE); each.isPresent(); ) {
            received.add(NetworkOrder.getShort(each.get().bytes(), 0));
            each = network.poll(SWITCH, Long.MAX_VALUE);
        }
        return received;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
