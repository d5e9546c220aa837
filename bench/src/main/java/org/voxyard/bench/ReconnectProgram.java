package org.voxyard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.MediaEngineException;
import org.voxyard.media.api.CounterReading;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.peer.SimulatedBrowsers;
import org.voxyard.media.rtp.RtpHeader;

/**
 * Many browsers lose their media from one moment to the next and come back at once, each with a new endpoint: offer, answer,
 * ICE, DTLS, its loop, until it hears the talker again. In the first round nobody was there before, and the JVM is cold: as
 * after a restart of the engine. The browsers are in the same process, so their cost is in the times.
 */
final class ReconnectProgram implements AutoCloseable {
    static final String USAGE = "[--browsers 1000] [--rounds 4]";

    private static final double LIMIT_MS = 5000;
    private static final long PATIENCE_S = 60;
    private static final long SETTLE_MS = 3000;
    private static final int GROUP_PORT = 20_103;
    private static final int FULL_VOLUME = 100;
    private static final int SPEECH_DBOV = 20;
    private static final Set<String> LOSSES = Set.of(
            "stun-dropped",
            "dtls-dropped",
            "dtls-from-strangers",
            "dtls-failures",
            "commands-refused",
            "commands-stale",
            "sender-ring-full",
            "send-failed",
            "mixer-replacements",
            "mixer-starved");
    private static final LoopId LOOP = new LoopId("RECONNECT");

    private final OpusLibrary opus = OpusLibrary.load(Sound.DATA_FOLDER);
    private final SimulatedBrowsers browsers = SimulatedBrowsers.start();
    private final SimulatedBrowsers residents = SimulatedBrowsers.start();
    private final MediaEngine engine;
    private final MediaConnection connection;
    private final Witness witness = new Witness();
    private final BrowserLegs legs;
    private final List<BrowserLegs.BrowserLeg> present = new ArrayList<>();

    private ReconnectProgram() throws IOException, MediaEngineException {
        engine = MediaEngine.launch(
                new MediaEngineContext().dataFolder(Sound.DATA_FOLDER).mediaPort(0));
        connection = engine.connect();
        legs = new BrowserLegs(connection);
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("browsers", "rounds"), List.of());
        int count = options.number("browsers", 1000, 1, 5000);
        int rounds = options.number("rounds", 4, 1, 100);
        try (ReconnectProgram program = new ReconnectProgram()) {
            program.seatResidents();
            boolean met = true;
            for (int round = 0; round < rounds; round++) {
                met &= program.measure(round, count);
            }
            return met;
        }
    }

    @Override
    public void close() {
        residents.close();
        browsers.close();
        engine.close();
    }

    /** A talker and a listener who stay, on a thread of their own. */
    private void seatResidents() throws Exception {
        int port = engine.mediaPort();
        connection.openLoop(LOOP, new LoopAddress("239.255." + (port >> 8) + "." + (port & 0xFF), GROUP_PORT));
        BrowserLegs.BrowserLeg talker = legs.open(residents, PacketListener.DEAF);
        talker.browser().connected().get(PATIENCE_S, TimeUnit.SECONDS);
        connection.switchLoop(talker.endpoint(), LOOP, LoopState.SEND);
        connection.setTalking(talker.endpoint(), LOOP, true);
        talker.browser().talk(new Mouth(Sound.tone(opus)), SPEECH_DBOV);
        BrowserLegs.BrowserLeg listener = legs.open(residents, witness);
        monitor(listener);
        listener.browser().connected().get(PATIENCE_S, TimeUnit.SECONDS);
    }

    private boolean measure(int round, int count) throws Exception {
        present.forEach(leg -> leg.browser().vanish());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SETTLE_MS));
        long lateBefore = ticksLate();
        witness.longestGapNs();
        Map<String, Long> cpuBefore = ThreadCpu.read(ReconnectProgram::groupOf);
        Map<String, Long> lossesBefore = losses();
        Durations back = reconnect(count);
        Map<String, Long> cpuNs = ThreadCpu.used(cpuBefore, ThreadCpu.read(ReconnectProgram::groupOf));
        System.out.printf(
                Locale.ROOT,
                "%nround %d: a listener who stayed had a longest gap of %.0f ms; %d ticks were late. CPU in ms: %s. Losses: %s%n",
                round,
                witness.longestGapNs() / 1e6,
                ticksLate() - lateBefore,
                inMs(cpuNs),
                ThreadCpu.used(lossesBefore, losses()));
        return back.report(round == 0 ? "first connection, cold" : "back, round " + round, 1, LIMIT_MS);
    }

    /** Everybody comes at once; returns when all have heard the talker, with the times since the first of them came. */
    private Durations reconnect(int count) throws Exception {
        Durations back = new Durations();
        CountDownLatch missing = new CountDownLatch(count);
        present.forEach(leg -> connection.closeEndpoint(leg.endpoint()));
        present.clear();
        long startNs = System.nanoTime();
        for (int i = 0; i < count; i++) {
            BrowserLegs.BrowserLeg leg = legs.open(browsers, new FirstSound(nowNs -> {
                back.add(nowNs - startNs);
                missing.countDown();
            }));
            monitor(leg);
            present.add(leg);
        }
        if (!missing.await(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException(missing.getCount() + " browsers heard nothing within " + PATIENCE_S + " s: "
                    + silence() + ". " + counters());
        }
        return back;
    }

    /** How many browsers are silent for which reason. */
    private Map<Silence, Long> silence() {
        return present.stream()
                .map(BrowserLegs.BrowserLeg::browser)
                .collect(Collectors.groupingBy(Silence::of, TreeMap::new, Collectors.counting()));
    }

    /** The browsers' handshakes and the engine's share threads. */
    private static String groupOf(String thread) {
        return thread.startsWith("voxyard-") || thread.startsWith("simulated-")
                ? thread
                : thread.startsWith("ForkJoin") ? "handshakes" : "JVM";
    }

    private static String inMs(Map<String, Long> cpuNs) {
        return cpuNs.entrySet().stream()
                .map(group -> group.getKey() + " " + TimeUnit.NANOSECONDS.toMillis(group.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void monitor(BrowserLegs.BrowserLeg leg) {
        connection.setVolume(leg.endpoint(), LOOP, FULL_VOLUME);
        connection.switchLoop(leg.endpoint(), LOOP, LoopState.RECV);
    }

    private String counters() {
        return connection.counters().stream()
                .filter(reading -> reading.value() != 0)
                .map(reading -> reading.label() + " " + reading.value())
                .collect(Collectors.joining(", ", "Counters: ", "."));
    }

    private long ticksLate() {
        return connection.counters().stream()
                .filter(reading -> reading.label().equals("ticks-late"))
                .mapToLong(CounterReading::value)
                .sum();
    }

    /** What may make a browser wait, so far: what the engine counts, and datagrams that found a socket's buffer full. */
    private Map<String, Long> losses() throws IOException {
        Map<String, Long> losses = connection.counters().stream()
                .filter(reading -> reading.value() > 0 && LOSSES.contains(reading.label()))
                .collect(Collectors.toMap(CounterReading::label, CounterReading::value, Long::sum, TreeMap::new));
        losses.put("socket-buffer-full", SocketDrops.read());
        return losses;
    }

    /** Tells when the first packet came that is more than a keep-alive. The browsers' thread. */
    private static final class FirstSound implements PacketListener {
        private static final int SILENCE_BYTES = 10;

        private final LongConsumer onSound;
        private boolean heard;

        FirstSound(LongConsumer onSound) {
            this.onSound = onSound;
        }

        @Override
        public void onPacket(byte[] packet, int length, long nowNs) {
            if (!heard && RtpHeader.payloadLength(packet, 0, length) > SILENCE_BYTES) {
                heard = true;
                onSound.accept(nowNs);
            }
        }
    }

    /** The longest time between two packets of somebody whom all this is not to disturb. */
    private static final class Witness implements PacketListener {
        private final AtomicLong longestNs = new AtomicLong();
        private long lastNs;

        @Override
        public void onPacket(byte[] packet, int length, long nowNs) {
            if (lastNs != 0) {
                longestNs.accumulateAndGet(nowNs - lastNs, Math::max);
            }
            lastNs = nowNs;
        }

        /** Since the last call. */
        long longestGapNs() {
            return longestNs.getAndSet(0);
        }
    }
}
