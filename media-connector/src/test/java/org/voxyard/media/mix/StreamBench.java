package org.voxyard.media.mix;

import java.util.PriorityQueue;
import java.util.Random;
import org.voxyard.media.codec.Opus;

/** One talker, one path, one stream and a clock that only ticks: what a listener would hear, and how late. */
final class StreamBench {
    static final long TICK_NS = 20_000_000;

    private record InFlight(long arrivalNs, int order, FakeTalker.Packet packet) implements Comparable<InFlight> {
        @Override
        public int compareTo(InFlight other) {
            int byTime = Long.compare(arrivalNs, other.arrivalNs);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    final PayloadPool pool = new PayloadPool(16, 256);
    final TalkerStream stream = new TalkerStream(Opus.library().decoder(), pool, TalkerStream.DEFAULT_THRESHOLD_DBFS);
    private final PriorityQueue<InFlight> network = new PriorityQueue<>();
    private final FakeTalker talker;
    private final Random random;

    double lossProbability;
    double duplicateProbability;
    long jitterNs;
    double driftPpm;
    boolean talking = true;

    long nowNs = 1_000_000_000L;
    int sent;
    int mutedTicks;
    int ticks;
    long mostDelayNs;
    private double nextSendNs;

    StreamBench(FakeTalker talker, long seed) {
        this.talker = talker;
        random = new Random(seed);
        nextSendNs = nowNs + 5_000_000;
    }

    /** One tick later: what was sent until then has arrived or is under way. */
    boolean tick() {
        nowNs += TICK_NS;
        send();
        deliver();
        boolean audible = stream.tick(nowNs);
        ticks++;
        mutedTicks += stream.levelDb() < -60 ? 1 : 0;
        mostDelayNs = Math.max(mostDelayNs, stream.delayNs());
        return audible;
    }

    void run(double seconds) {
        for (int i = 0; i < seconds * 50; i++) {
            tick();
        }
    }

    /** Sets the counts of ticks back. */
    void forget() {
        ticks = 0;
        mutedTicks = 0;
        mostDelayNs = 0;
    }

    private void send() {
        while (nextSendNs <= nowNs) {
            if (talking) {
                transmit(talker.next());
            } else {
                talker.timestamp += talker.packetSamples;
            }
            nextSendNs += talker.packetSamples * 1e6 / 48 * (1 - driftPpm * 1e-6);
        }
    }

    private void transmit(FakeTalker.Packet packet) {
        sent++;
        if (random.nextDouble() < lossProbability) {
            return;
        }
        put(packet);
        if (random.nextDouble() < duplicateProbability) {
            put(packet);
        }
    }

    private void put(FakeTalker.Packet packet) {
        long delayNs = jitterNs == 0 ? 0 : random.nextLong(jitterNs);
        network.add(new InFlight((long) nextSendNs + delayNs, sent, packet));
    }

    private void deliver() {
        while (!network.isEmpty() && network.peek().arrivalNs <= nowNs) {
            InFlight next = network.remove();
            next.packet.into(stream, next.arrivalNs);
        }
    }
}
