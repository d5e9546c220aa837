package org.voxyard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.MediaEngineException;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.peer.BrowserTraits;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.peer.SimulatedBrowser;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * Latency that the engine adds between two browsers: pairs of a talker and a listener, each on a loop of its own and each in
 * a phase of its own to the engine's tick. A talker sends a burst of tone each second; from the moment at which the burst
 * would begin when its packets were decoded where they are sent, to the moment at which it begins when the listener's packets
 * are decoded as they arrive. So decryption, waiting for the tick, mixing and the look-ahead of the engine's encoder are in
 * it; the talker's encoder and the listener's jitter buffer are not. Mixes are measured, or with {@code --pass-through} what
 * the same listeners get without one.
 */
final class LatencyProgram implements AutoCloseable {
    static final String USAGE = "[--pairs 6] [--seconds 60] [--complexity 5] [--pass-through]";

    private static final double LIMIT_MS = 40;
    private static final double PASSED_LIMIT_MS = 3;
    private static final int SKIPPED_ROUNDS = 2;
    private static final long TICK_NS = 20_000_000;
    private static final int GROUP_PORT = 20_002;
    private static final int FULL_VOLUME = 100;
    private static final int SPEECH_DBOV = 20;
    private static final float THRESHOLD = (float) (Sound.TONE_PEAK / 4);

    private final OpusLibrary opus = OpusLibrary.load(Sound.DATA_FOLDER);
    private final Sound bursts = Sound.bursts(opus);
    private final long directOnsetNs = bursts.onsetNs(opus, THRESHOLD);
    private final Durations added = new Durations();
    private final List<Mouth> mouths = new ArrayList<>();
    private final MediaEngine engine;
    private final MediaConnection connection;
    private final SimulatedBrowsers talkers = SimulatedBrowsers.start();
    private final SimulatedBrowsers listeners = SimulatedBrowsers.start();

    private LatencyProgram(int complexity, boolean passThrough) throws IOException, MediaEngineException {
        engine = MediaEngine.launch(new MediaEngineContext()
                .dataFolder(Sound.DATA_FOLDER)
                .mediaPort(0)
                .opusComplexity(complexity)
                .passThrough(passThrough));
        connection = engine.connect();
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("pairs", "seconds", "complexity"), List.of("pass-through"));
        int pairs = options.number("pairs", 6, 1, 100);
        int seconds = options.number("seconds", 60, 1, 3600);
        boolean passThrough = options.has("pass-through");
        try (LatencyProgram program = new LatencyProgram(options.number("complexity", 5, 0, 10), passThrough)) {
            Durations added = program.measure(pairs, seconds);
            return passThrough
                    ? added.report("added latency, passed packets, " + pairs + " phases", 0.5, PASSED_LIMIT_MS)
                    : added.report("added latency, " + pairs + " phases", 0.99, LIMIT_MS);
        }
    }

    @Override
    public void close() {
        talkers.close();
        listeners.close();
        engine.close();
    }

    private Durations measure(int pairs, int seconds) throws Exception {
        for (int i = 0; i < pairs; i++) {
            open(i);
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds + SKIPPED_ROUNDS));
        int sent = mouths.stream()
                .mapToInt(mouth -> mouth.rounds() - SKIPPED_ROUNDS)
                .sum();
        System.out.println("bursts sent " + sent + ", heard " + added.count());
        return added;
    }

    /** A loop, its talker and its listener. */
    private void open(int pair) throws Exception {
        LoopId loop = new LoopId("LATENCY-" + pair);
        int port = engine.mediaPort();
        connection.openLoop(loop, new LoopAddress("239.255." + (port >> 8) + "." + (port & 0xFF), GROUP_PORT + pair));
        Mouth mouth = new Mouth(bursts);
        mouths.add(mouth);
        EndpointId listener = new EndpointId(2L * pair + 1);
        connect(listener, listeners.open(BrowserTraits.USUAL, ear(mouth)));
        connection.setVolume(listener, loop, FULL_VOLUME);
        connection.switchLoop(listener, loop, LoopState.RECV);
        EndpointId talker = new EndpointId(2L * pair);
        SimulatedBrowser browser = connect(talker, talkers.open(BrowserTraits.USUAL, PacketListener.DEAF));
        connection.switchLoop(talker, loop, LoopState.SEND);
        connection.setTalking(talker, loop, true);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TICK_NS, 2 * TICK_NS));
        browser.talk(mouth, SPEECH_DBOV);
    }

    private OnsetListener ear(Mouth mouth) {
        return new OnsetListener(opus, THRESHOLD, onsetNs -> {
            if (mouth.rounds() > SKIPPED_ROUNDS) {
                added.add(onsetNs - mouth.roundNs() - directOnsetNs);
            }
        });
    }

    private SimulatedBrowser connect(EndpointId endpoint, SimulatedBrowser browser)
            throws MalformedAnswerException, Exception {
        connection.answer(
                endpoint, browser.answer(connection.openEndpoint(endpoint).sdp()));
        browser.connected().get(5, TimeUnit.SECONDS);
        return browser;
    }
}
