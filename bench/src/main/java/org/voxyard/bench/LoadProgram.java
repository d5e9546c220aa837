package org.voxyard.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.peer.PeerCount;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * CPU of a running server with the demo, the whole process, while many browsers monitor all six loops over SRTP and some of
 * them talk. The load comes from this process, the CPU time of the other from /proc.
 */
final class LoadProgram implements AutoCloseable {
    static final String USAGE =
            "[--url http://localhost:8080/] [--endpoints 50] [--talkers 3] [--warm 20] [--seconds 20]";

    private static final double LIMIT_PERCENT = 25;
    private static final String USER = "flight";
    private static final List<String> LOOPS = List.of("FLIGHT", "CAPCOM", "EECOM", "GNC", "AG1", "PAO");
    private static final int FRAMES_PER_SECOND = 50;
    private static final int SPEECH_DBOV = 20;
    private static final int IDLE_SECONDS = 5;

    /** The first loops of the list, on which the demo does not talk itself. */
    private static final int MOST_TALKERS = 3;

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sound voice = Sound.voice(OpusLibrary.load(Sound.DATA_FOLDER));
    private final SimulatedBrowsers browsers = SimulatedBrowsers.start();
    private final List<Operator> operators = new ArrayList<>();

    private LoadProgram(URI server) throws Exception {
        this.server = server;
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("url", "endpoints", "talkers", "warm", "seconds"), List.of());
        URI server = URI.create(options.text("url", "http://localhost:8080/"));
        int endpoints = options.number("endpoints", 50, 1, 1000);
        int talkers = options.number("talkers", 3, 0, Math.min(endpoints, MOST_TALKERS));
        ServerProcess process = ServerProcess.listeningOn(server.getPort());
        try (LoadProgram program = new LoadProgram(server)) {
            Usage idle = program.use(process, IDLE_SECONDS);
            program.seat(endpoints, talkers);
            pause(options.number("warm", 20, 0, 600));
            Usage busy = program.use(process, options.number("seconds", 20, 1, 600));
            return report(endpoints, talkers, idle, busy);
        }
    }

    @Override
    public void close() {
        operators.forEach(Operator::close);
        browsers.close();
        http.close();
    }

    private void seat(int endpoints, int talkers) throws Exception {
        for (int i = 0; i < endpoints; i++) {
            Operator operator = Operator.connect(http, server, browsers.open()).signIn(USER);
            operators.add(operator);
            for (String loop : LOOPS) {
                operator.switchLoop(loop, "recv");
            }
            if (i < talkers) {
                operator.talk(LOOPS.get(i));
                operator.browser().talk(new Mouth(voice), SPEECH_DBOV);
            }
        }
    }

    private Usage use(ServerProcess process, int seconds) throws Exception {
        long startNs = System.nanoTime();
        double startCpu = process.cpuSeconds();
        long startReceived = received();
        pause(seconds);
        double elapsed = (System.nanoTime() - startNs) / 1e9;
        return new Usage((process.cpuSeconds() - startCpu) / elapsed, (received() - startReceived) / elapsed);
    }

    private long received() {
        return operators.stream()
                .mapToLong(operator -> operator.browser().count(PeerCount.RECEIVED))
                .sum();
    }

    private static boolean report(int endpoints, int talkers, Usage idle, Usage busy) {
        double percent = 100 * busy.cores();
        boolean met = percent < LIMIT_PERCENT;
        System.out.printf(
                Locale.ROOT,
                """
                | endpoints x loops | talkers | idle CPU %% | CPU %% of one core | us/participant/frame | received %% | limit %% | met |
                |---|---|---|---|---|---|---|---|
                | %d x %d | %d | %.1f | %.1f | %.1f | %.1f | %.0f | %s |
                """,
                endpoints,
                LOOPS.size(),
                talkers,
                100 * idle.cores(),
                percent,
                1e6 * busy.cores() / FRAMES_PER_SECOND / endpoints,
                100 * busy.packetsPerSecond() / FRAMES_PER_SECOND / endpoints,
                LIMIT_PERCENT,
                met ? "yes" : "no");
        return met;
    }

    private static void pause(int seconds) {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < endNs) {
            LockSupport.parkNanos(endNs - System.nanoTime());
        }
    }

    /**
     * What a process used and the browsers got.
     *
     * @param cores CPU seconds per second
     */
    private record Usage(double cores, double packetsPerSecond) {}
}
