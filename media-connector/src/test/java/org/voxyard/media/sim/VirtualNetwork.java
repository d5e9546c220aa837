package org.voxyard.media.sim;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A datagram network that exists in memory and in virtual time only: what it loses, delays, reorders and repeats follows
 * from its seed. Faithful and instant until told otherwise. Also a NAT: {@link #rebind} changes how the world sees a socket.
 * Used by one thread.
 */
public final class VirtualNetwork {
    private final long seed;
    private final Random random;
    private final Map<InetSocketAddress, PriorityQueue<Flight>> arrivals = new HashMap<>();
    private final Map<InetSocketAddress, InetSocketAddress> outsideOf = new HashMap<>();
    private double lossRatio;
    private final Map<InetSocketAddress, Double> lossRatioTo = new HashMap<>();
    private double repeatRatio;
    private long delayNs;
    private long jitterNs;
    private long sent;
    private final List<Long> lossesNs = new ArrayList<>();

    public VirtualNetwork(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Loses this part of the datagrams, 0–1. */
    public VirtualNetwork losing(double ratio) {
        lossRatio = ratio;
        return this;
    }

    /** Loses this part of the datagrams to one socket, 0–1, as the world sees it; instead of what is lost elsewhere. */
    public VirtualNetwork losingTo(InetSocketAddress to, double ratio) {
        lossRatioTo.put(to, ratio);
        return this;
    }

    /** Delivers this part of the datagrams twice, 0–1, each copy with a delay of its own. */
    public VirtualNetwork repeating(double ratio) {
        repeatRatio = ratio;
        return this;
    }

    /** Takes {@code leastNs} to {@code leastNs + spreadNs}; a spread beyond the sending interval reorders. */
    public VirtualNetwork delaying(long leastNs, long spreadNs) {
        delayNs = leastNs;
        jitterNs = spreadNs;
        return this;
    }

    /** Takes a copy of the bytes; {@code from} is the sender's own view of its address. */
    public void send(InetSocketAddress from, InetSocketAddress to, byte[] bytes, long nowNs) {
        int copies = random.nextDouble() < repeatRatio ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            long arrivalNs = nowNs + delayNs + (jitterNs == 0 ? 0 : random.nextLong(jitterNs + 1));
            if (random.nextDouble() >= lossRatioTo.getOrDefault(to, lossRatio)) {
                Datagram datagram = new Datagram(outside(from), to, bytes.clone());
                arrivals(to).add(new Flight(arrivalNs, sent++, datagram));
            } else {
                lossesNs.add(nowNs);
            }
        }
    }

    /** The next datagram that has arrived at the socket {@code at}, its own view of its address; empty if there is none. */
    public Optional<Datagram> poll(InetSocketAddress at, long nowNs) {
        PriorityQueue<Flight> queue = arrivals(outside(at));
        return queue.isEmpty() || queue.peek().arrivalNs > nowNs
                ? Optional.empty()
                : Optional.of(queue.remove().datagram);
    }

    /** Datagrams, anywhere, that were sent since that moment and lost. */
    public long lostSince(long sinceNs) {
        int count = 0;
        while (count < lossesNs.size() && lossesNs.get(lossesNs.size() - 1 - count) >= sinceNs) {
            count++;
        }
        return count;
    }

    /** When the next datagram arrives anywhere; empty if none is under way. */
    public OptionalLong nextArrivalNs() {
        return arrivals.values().stream()
                .filter(queue -> !queue.isEmpty())
                .mapToLong(queue -> queue.peek().arrivalNs)
                .min();
    }

    /** From now on the world sees the socket {@code inside} as {@code outside}; what goes to its old address is lost. */
    public void rebind(InetSocketAddress inside, InetSocketAddress outside) {
        arrivals.remove(outside(inside));
        outsideOf.put(inside, outside);
    }

    /** The seed, for the message of a test that fails. */
    @Override
    public String toString() {
        return "VirtualNetwork(" + seed + "L)";
    }

    private InetSocketAddress outside(InetSocketAddress inside) {
        return outsideOf.getOrDefault(inside, inside);
    }

    private PriorityQueue<Flight> arrivals(InetSocketAddress outside) {
        return arrivals.computeIfAbsent(outside, socket -> new PriorityQueue<>());
    }

    private record Flight(long arrivalNs, long order, Datagram datagram) implements Comparable<Flight> {
        private static final Comparator<Flight> BY_ARRIVAL =
                Comparator.comparingLong(Flight::arrivalNs).thenComparingLong(Flight::order);

        @Override
        public int compareTo(Flight other) {
            return BY_ARRIVAL.compare(this, other);
        }
    }
}
