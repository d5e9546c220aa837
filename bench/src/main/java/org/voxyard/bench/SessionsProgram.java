package org.voxyard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * Many operators of a domain of their own ({@link CrowdDomain}), each signed in by WebSocket and subscribed to the loops of
 * the role, and one with audio: how much more heap the server has live than before they came, and how long it takes from
 * this one's request to enter or leave a loop until each of the others has been told. Load and server share the machine;
 * the time includes the reading of this process. The domain is gone at the end.
 */
final class SessionsProgram implements AutoCloseable {
    static final String USAGE =
            "[--url http://localhost:8080/] [--user admin] [--password demo] [--sessions 1000]" + " [--broadcasts 100]";

    private static final double LIMIT_HEAP_MB = 150;
    private static final double LIMIT_BROADCAST_MS = 50;
    private static final int PATIENCE_SECONDS = 20;
    private static final int READERS = 2;
    private static final String BROADCAST = "\"loop_broadcast\"";
    private static final String LOOP = CrowdDomain.loopName(0);

    private final URI server;
    private final ServerProcess process;
    private final ExecutorService readers =
            Executors.newFixedThreadPool(READERS, Thread.ofPlatform().daemon().factory());
    private final HttpClient http = HttpClient.newBuilder().executor(readers).build();
    private final SimulatedBrowsers browsers = SimulatedBrowsers.start();
    private final List<OperatorClient> clients = new ArrayList<>();

    private SessionsProgram(URI server, ServerProcess process) throws Exception {
        this.server = server;
        this.process = process;
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("url", "user", "password", "sessions", "broadcasts"), List.of());
        URI server = RestApi.server(options);
        int sessions = options.number("sessions", 1000, 2, 10_000);
        try (RestApi api = RestApi.of(options)) {
            api.removeDomain(CrowdDomain.ID);
            try (SessionsProgram program = new SessionsProgram(server, ServerProcess.listeningOn(server.getPort()))) {
                api.importDomain(
                        CrowdDomain.document(sessions + warmUp(sessions)).toString());
                return program.measure(sessions, options.number("broadcasts", 100, 1, 10_000));
            } finally {
                api.removeDomain(CrowdDomain.ID);
            }
        }
    }

    @Override
    public void close() {
        clients.forEach(OperatorClient::close);
        browsers.close();
        http.close();
        readers.close();
    }

    private boolean measure(int sessions, int count) throws Exception {
        seat(warmUp(sessions));
        double before = process.liveMegabytes();
        seat(warmUp(sessions) + sessions);
        boolean met = report(sessions, process.liveMegabytes() - before);
        try (Operator talker = Operator.connect(http, server, browsers.open()).signIn(CrowdDomain.TALKER)) {
            broadcasts(talker, count / 2);
            double startCpu = process.cpuSeconds();
            Durations durations = broadcasts(talker, count);
            double cpuMs = 1000 * (process.cpuSeconds() - startCpu) / count;
            met &= durations.report("%d broadcasts, %d before".formatted(count, count / 2), 0.99, LIMIT_BROADCAST_MS);
            System.out.printf(Locale.ROOT, "CPU time of the server: %.1f ms a broadcast%n", cpuMs);
        }
        return met;
    }

    /** How many sit there before the heap is measured first. */
    private static int warmUp(int sessions) {
        return Math.max(1, sessions / 20);
    }

    /** Signs operators in one after the other until there are so many. */
    private void seat(int count) throws Exception {
        while (clients.size() < count) {
            OperatorClient client = OperatorClient.connect(http, server);
            String user = CrowdDomain.listener(clients.size());
            clients.add(client);
            client.ask("login", "user", user, "password", CrowdDomain.PASSWORD);
            client.ask("authorize", "role", CrowdDomain.LISTENERS);
            client.ask("role_loops");
        }
    }

    /** The talker enters and leaves a loop; each time of each listener is one duration. */
    private Durations broadcasts(Operator talker, int count) throws Exception {
        Durations durations = new Durations();
        for (int i = 0; i < count; i++) {
            CountDownLatch heard = new CountDownLatch(clients.size());
            Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
            clients.forEach(client -> client.sift(text -> isBroadcast(text, arrivals, heard)));
            long startNs = System.nanoTime();
            talker.switchLoop(LOOP, i % 2 == 0 ? "recv" : "none");
            if (!heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(heard.getCount() + " sessions heard nothing.");
            }
            arrivals.forEach(atNs -> durations.add(atNs - startNs));
        }
        return durations;
    }

    private static boolean isBroadcast(String text, Queue<Long> arrivals, CountDownLatch heard) {
        boolean found = text.contains(BROADCAST);
        if (found) {
            arrivals.add(System.nanoTime());
            heard.countDown();
        }
        return found;
    }

    private static boolean report(int sessions, double megabytes) {
        boolean met = megabytes <= LIMIT_HEAP_MB;
        System.out.printf(Locale.ROOT, """
                | sessions | before | live heap more MB | limit MB | met |
                |---|---|---|---|---|
                | %d | %d | %.1f | %.0f | %s |
                """, sessions, warmUp(sessions), megabytes, LIMIT_HEAP_MB, met ? "yes" : "no");
        return met;
    }
}
