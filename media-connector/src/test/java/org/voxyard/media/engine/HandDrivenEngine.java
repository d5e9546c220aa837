package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.sim.ManualClock;
import org.voxyard.media.srtp.SrtpSender;
import org.voxyard.media.transport.LinuxNetwork;
import org.voxyard.media.transport.Network;
import org.voxyard.media.transport.UdpNetwork;

/** An engine on the host's sockets whose agents run on the test's thread, under a virtual clock. */
final class HandDrivenEngine implements AutoCloseable {
    static final LoopId FLIGHT = new LoopId("FLIGHT");

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final long TICK_NS = 20_000_000;
    private static final long SOCKET_WAIT_NS = 1_000_000;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ManualClock clock = new ManualClock();
    private final SimulatedThreads threads = new SimulatedThreads();
    private final List<Throwable> errors = new ArrayList<>();
    private final Map<String, Long> allocatedBytes = new HashMap<>();
    private final Engine engine;
    private final MediaConnection connection;
    private final List<TestLeg> legs = new ArrayList<>();

    HandDrivenEngine() throws IOException {
        NetworkInterface loopback = NetworkInterface.getByInetAddress(LOOPBACK);
        Network network = LinuxNetwork.isSupported() ? new LinuxNetwork(loopback, 0) : new UdpNetwork(loopback, 0);
        EngineParts parts = SimulatedSwitch.parts(0, event -> {}, threads, errors, clock);
        engine = new Engine(network, new InetSocketAddress(LOOPBACK, 0), parts, Runnable::run);
        connection = engine.connect(List.of(engine.mediaAddress()), () -> new EngineHealth(true, true, List.of()));
        ThreadLocalRandom random = ThreadLocalRandom.current();
        connection.openLoop(
                FLIGHT, new LoopAddress("239.255.3." + random.nextInt(1, 255), random.nextInt(20_000, 30_000)));
    }

    MediaConnection connection() {
        return connection;
    }

    /** A phone whose packets the next tick waits for; with keys it sends SRTP. */
    TestLeg leg(int ssrc, Optional<SrtpSender> keys) throws IOException {
        legs.add(new TestLeg(engine.mediaAddress().getPort(), ssrc, keys));
        return legs.getLast();
    }

    long counter(EngineCounter counter) {
        return engine.counters().get(counter);
    }

    /** Lets 20 ms pass: everything that was sent is read, then the tick comes and is sent. */
    void tick() {
        long beganNs = System.nanoTime();
        do {
            engine.agents().forEach(this::run);
            assertTrue(System.nanoTime() - beganNs < PATIENCE_NS, "everything arrives");
        } while (isAnythingUnderWay());
        clock.advanceNs(TICK_NS);
        engine.agents().forEach(this::run);
        assertEquals(List.of(), errors);
    }

    /** What the agent with this role has allocated in its duty cycles and waits. */
    long allocatedBytes(String roleName) {
        return allocatedBytes.getOrDefault(roleName, 0L);
    }

    @Override
    public void close() throws IOException {
        for (TestLeg leg : legs) {
            leg.close();
        }
        engine.agents().forEach(agent -> agent.agent().onClose());
        engine.close();
    }

    private boolean isAnythingUnderWay() {
        long sent = legs.stream().mapToLong(TestLeg::sent).sum();
        return counter(EngineCounter.DATAGRAMS_RECEIVED) < sent
                || counter(EngineCounter.GROUP_RECEIVED) < counter(EngineCounter.GATE_PASSED);
    }

    private void run(Engine.RunnableAgent each) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        boolean worked = each.agent().doWork(clock.getAsLong()) > 0;
        if (!worked && each.agent() instanceof Receiver) {
            each.idle().idle(SOCKET_WAIT_NS);
            each.agent().doWork(clock.getAsLong());
        }
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        allocatedBytes.merge(each.agent().roleName(), bytes, Long::sum);
    }
}
