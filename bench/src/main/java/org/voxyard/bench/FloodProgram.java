package org.voxyard.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.MediaEngineException;
import org.voxyard.media.api.CounterReading;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.codec.OpusLibrary;

/**
 * Whether people still hear each other while somebody sends random bytes to the media port and to a loop's group. Three
 * phones send a tone each; one listener decodes and looks for all three in every frame.
 */
final class FloodProgram implements AutoCloseable {
    static final String USAGE = "[--rate 50000] [--seconds 30] [--warm 10] [--listeners 10]";

    private static final LoopId LOOP = new LoopId("FLOOD");
    private static final double[] TONES_HZ = {600, 1000, 1700};
    private static final double TONE_PEAK = 0.1;
    private static final double TONE_DBFS = 20 * Math.log10(TONE_PEAK / Math.sqrt(2));
    private static final int GROUP_PORT = 20_001;
    private static final double LEAST_PART = 0.99;
    private static final long MOST_GROWTH_BYTES = 64L << 20;
    private static final int FRAMES_PER_SECOND = 50;

    private final OpusLibrary opus = OpusLibrary.load(Sound.DATA_FOLDER);
    private final MediaEngine engine;
    private final MediaConnection connection;
    private final Phones phones;
    private final int listeners;
    private final ToneEar ear = new ToneEar(opus, TONES_HZ, TONE_DBFS);

    private FloodProgram(int listeners) throws IOException, MediaEngineException {
        this.listeners = listeners;
        engine = MediaEngine.launch(
                new MediaEngineContext().dataFolder(Sound.DATA_FOLDER).mediaPort(0));
        connection = engine.connect();
        phones = new Phones(TONES_HZ.length + listeners, engine.mediaPort());
        connection.openLoop(LOOP, group());
        for (int i = 0; i < TONES_HZ.length + listeners; i++) {
            seat(i);
        }
        phones.get(TONES_HZ.length).listen(ear);
        phones.start();
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("rate", "seconds", "warm", "listeners"), List.of());
        int rate = options.number("rate", 50_000, 1, 200_000);
        int seconds = options.number("seconds", 30, 1, 600);
        try (FloodProgram program = new FloodProgram(options.number("listeners", 10, 1, 1000))) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(options.number("warm", 10, 0, 600)));
            return program.flood(rate, seconds);
        }
    }

    @Override
    public void close() throws IOException {
        phones.close();
        engine.close();
    }

    private boolean flood(int rate, int seconds) throws IOException {
        long heapBefore = usedHeapBytes();
        List<CounterReading> before = connection.counters();
        ear.restart();
        long receivedBefore = phones.received();
        long startNs = System.nanoTime();
        long sent;
        try (Flood flood = new Flood(targets(), 1)) {
            sent = flood.run(rate, seconds);
        }
        double elapsed = (System.nanoTime() - startNs) / 1e9;
        double expected = elapsed * FRAMES_PER_SECOND * (TONES_HZ.length + listeners);
        double received = (phones.received() - receivedBefore) / expected;
        double right = ear.rightPart();
        long growth = Math.max(0, usedHeapBytes() - heapBefore);
        return report(sent / elapsed, received, right, growth, before);
    }

    private boolean report(double rate, double received, double right, long growth, List<CounterReading> before) {
        Counts start = Counts.of(before);
        List<CounterReading> after = connection.counters();
        boolean unharmed = livingAgents() == engine.runners().size()
                && Counts.of(after).get("agent-errors") == 0
                && growth <= MOST_GROWTH_BYTES;
        boolean met = unharmed && received >= LEAST_PART && right >= LEAST_PART;
        System.out.printf(
                Locale.ROOT,
                """
                | random packets/s | received %% | frames with all tones right %% | agents alive | errors | heap grew MB | met |
                |---|---|---|---|---|---|---|
                | %.0f | %.2f | %.2f | %d of %d | %d | %.1f | %s |

                Counted meanwhile:
                """,
                rate,
                100 * received,
                100 * right,
                livingAgents(),
                engine.runners().size(),
                Counts.of(after).get("agent-errors"),
                growth / 1e6,
                met ? "yes" : "no");
        for (CounterReading reading : after) {
            long delta = reading.value() - start.get(reading.label());
            if (delta != 0) {
                System.out.printf(Locale.ROOT, "%-26s %,14d%n", reading.label(), delta);
            }
        }
        return met;
    }

    private void seat(int index) throws IOException {
        EndpointId endpoint = new EndpointId(index);
        boolean talks = index < TONES_HZ.length;
        connection.openRtpEndpoint(endpoint, phones.get(index).endpoint());
        connection.setVolume(endpoint, LOOP, 100);
        connection.switchLoop(endpoint, LOOP, talks ? LoopState.SEND : LoopState.RECV);
        connection.setTalking(endpoint, LOOP, talks);
        if (talks) {
            phones.get(index).talk(new Mouth(Sound.tone(opus, (int) TONES_HZ[index], TONE_PEAK)));
        }
    }

    private List<InetSocketAddress> targets() {
        return List.of(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), engine.mediaPort()), group().toSocketAddress());
    }

    /** Engines on different ports do not hear each other. */
    private LoopAddress group() {
        int port = engine.mediaPort();
        return new LoopAddress("239.255." + (port >> 8) + "." + (port & 0xFF), GROUP_PORT);
    }

    private long livingAgents() {
        return engine.runners().stream()
                .filter(runner -> ManagementFactory.getThreadMXBean().getThreadInfo(runner.threadId()) != null)
                .count();
    }

    private static long usedHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
