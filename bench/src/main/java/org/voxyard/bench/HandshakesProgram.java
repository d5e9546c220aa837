package org.voxyard.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.MediaEngineException;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * What a browser that connects costs the engine: offer and answer, ICE, DTLS and the keys of SRTP, until it leaves again. A
 * number of browsers connects at once, and each is followed by another. The engine and the browsers are one process, so CPU
 * time is counted by thread; the browsers' handshakes have threads of their own.
 */
final class HandshakesProgram implements AutoCloseable {
    static final String USAGE = "[--at-once 16] [--warm 10] [--seconds 20]";

    private static final double LIMIT_PER_SECOND = 500;
    private static final long PATIENCE_S = 10;
    private static final String BROWSERS = "browsers";
    private static final String APPLICATION = "application: offers, answers; browsers' too";
    private static final String HANDSHAKES = "engine: DTLS";
    private static final String AGENTS = "engine: conductor, receiver";
    private static final String MEDIA = "engine: mixer, sender, events";
    private static final String JVM = "JVM: compiler, collector";

    private final BlockingQueue<BrowserLegs.BrowserLeg> connected = new LinkedBlockingQueue<>();
    private final SimulatedBrowsers browsers = SimulatedBrowsers.start(Executors.newCachedThreadPool(
            Thread.ofPlatform().name("browser-dtls").daemon().factory()));
    private final MediaEngine engine;
    private final BrowserLegs legs;
    private long finished;

    private HandshakesProgram() throws IOException, MediaEngineException {
        engine = MediaEngine.launch(
                new MediaEngineContext().dataFolder(Sound.DATA_FOLDER).mediaPort(0));
        legs = new BrowserLegs(engine.connect());
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("at-once", "warm", "seconds"), List.of());
        int atOnce = options.number("at-once", 16, 1, 1000);
        int warmS = options.number("warm", 10, 0, 600);
        int seconds = options.number("seconds", 20, 1, 600);
        try (HandshakesProgram program = new HandshakesProgram()) {
            for (int i = 0; i < atOnce; i++) {
                program.connectOne();
            }
            program.goOnFor(warmS);
            return program.measure(seconds);
        }
    }

    @Override
    public void close() {
        browsers.close();
        engine.close();
    }

    private boolean measure(int seconds) throws Exception {
        Map<String, Long> before = ThreadCpu.read(HandshakesProgram::groupOf);
        long count = -finished;
        goOnFor(seconds);
        count += finished;
        return report(seconds, count, ThreadCpu.used(before, ThreadCpu.read(HandshakesProgram::groupOf)));
    }

    private void goOnFor(int seconds) throws Exception {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < endNs) {
            BrowserLegs.BrowserLeg leg = connected.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (leg == null) {
                throw new IllegalStateException("No browser connected within " + PATIENCE_S + " s.");
            }
            leg.browser().connected().get();
            finished++;
            legs.close(leg);
            connectOne();
        }
    }

    private void connectOne() throws Exception {
        BrowserLegs.BrowserLeg leg = legs.open(browsers, PacketListener.DEAF);
        var _ = leg.browser().connected().whenComplete((profile, failure) -> connected.add(leg));
    }

    private static boolean report(int seconds, long count, Map<String, Long> cpuNs) {
        System.out.println("| threads | CPU µs per handshake |\n|---|---|");
        cpuNs.forEach((group, ns) -> System.out.printf(Locale.ROOT, "| %s | %.0f |%n", group, ns / 1e3 / count));
        double serverNs = cpuNs.getOrDefault(HANDSHAKES, 0L) + cpuNs.getOrDefault(AGENTS, 0L);
        double perSecond = 1e9 * count / serverNs;
        System.out.printf(
                Locale.ROOT,
                "%nHandshakes finished: %d in %d s. DTLS, conductor and receiver together: %.0f/s and core; at least %.0f.%n",
                count,
                seconds,
                perSecond,
                LIMIT_PER_SECOND);
        return perSecond >= LIMIT_PER_SECOND;
    }

    /** By the first 15 characters of the thread's name. */
    private static String groupOf(String thread) {
        return switch (thread) {
            case "browser-dtls", "voxyard-simulat" -> BROWSERS;
            case "main", "java" -> APPLICATION;
            case "voxyard-conduct", "voxyard-receive" -> AGENTS;
            default -> groupByPrefix(thread);
        };
    }

    private static String groupByPrefix(String thread) {
        if (thread.startsWith("ForkJoinPool") || thread.startsWith("VirtualThread")) {
            return HANDSHAKES;
        }
        return thread.startsWith("voxyard-") ? MEDIA : JVM;
    }
}
