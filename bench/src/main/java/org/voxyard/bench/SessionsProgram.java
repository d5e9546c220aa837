package org.voxyard.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * Many operators of the demo who are signed in by WebSocket and subscribed to its loops, one of them with audio: how much more heap
 * the server has live than before, and how long it takes until each has heard that this one entered or left a loop. Load and server share the machine; the time includes the reading of this process.
 */
final class SessionsProgram implements AutoCloseable {
    static final String USAGE =
            "[--url http://localhost:8080/] [--sessions 1000] [--broadcasts 50] [--user flight] [--password demo]";

    private static final double LIMIT_HEAP_MB = 150;
    private static final double LIMIT_BROADCAST_MS = 50;
    private static final int PATIENCE_SECONDS = 20;
    private static final String LOOP = "FLIGHT";
    private static final String BROADCAST = "loop_broadcast";
    private static final Pattern LIVE = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final SimulatedBrowsers browsers = SimulatedBrowsers.start();
    private final Operator talker;
    private final List<OperatorClient> clients = new ArrayList<>();

    private SessionsProgram(URI server, String user) throws Exception {
        this.server = server;
        talker = Operator.connect(http, server, browsers.open()).signIn(user);
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("url", "sessions", "broadcasts", "user", "password"), List.of());
        URI server = URI.create(options.text("url", "http://localhost:8080/"));
        ServerProcess process = ServerProcess.listeningOn(server.getPort());
        try (SessionsProgram program = new SessionsProgram(server, options.text("user", "flight"))) {
            program.seat(1, options);
            double before = liveMegabytes(process);
            program.seat(options.number("sessions", 1000, 2, 10_000), options);
            boolean met = report(program.clients.size(), liveMegabytes(process) - before);
            return program.broadcasts(options.number("broadcasts", 50, 1, 10_000))
                            .report("broadcast to all sessions", 0.99, LIMIT_BROADCAST_MS)
                    && met;
        }
    }

    @Override
    public void close() {
        clients.forEach(OperatorClient::close);
        talker.close();
        browsers.close();
        http.close();
    }

    /** Signs operators in one after the other until there are so many; each costs the server a password hash. */
    private void seat(int count, Options options) throws Exception {
        String user = options.text("user", "flight");
        while (clients.size() < count) {
            OperatorClient client = OperatorClient.connect(http, server);
            clients.add(client);
            client.ask("login", "user", user, "password", options.text("password", "demo"));
            client.ask("authorize", "role", user);
            client.ask("role_loops");
        }
    }

    /** The talker enters and leaves a loop; each time of each listener is one duration. */
    private Durations broadcasts(int count) throws Exception {
        Durations durations = new Durations();
        talker.switchLoop(LOOP, "none");
        for (int i = 0; i < count; i++) {
            CountDownLatch heard = new CountDownLatch(clients.size());
            AtomicLong startNs = new AtomicLong();
            clients.forEach(client -> client.listen(message -> {
                if (isBroadcast(message)) {
                    durations.add(System.nanoTime() - startNs.get());
                    heard.countDown();
                }
            }));
            startNs.set(System.nanoTime());
            talker.switchLoop(LOOP, i % 2 == 0 ? "recv" : "none");
            if (!heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(heard.getCount() + " sessions heard nothing.");
            }
        }
        return durations;
    }

    private static boolean isBroadcast(JsonObject message) {
        return BROADCAST.equals(message.getString("type", ""));
    }

    private static boolean report(int sessions, double megabytes) {
        boolean met = megabytes <= LIMIT_HEAP_MB;
        System.out.printf(Locale.ROOT, """
                | sessions | live heap more MB | limit MB | met |
                |---|---|---|---|
                | %d | %.1f | %.0f | %s |
                """, sessions, megabytes, LIMIT_HEAP_MB, met ? "yes" : "no");
        return met;
    }

    /** What is reachable, after a collection: the last line of the class histogram. */
    private static double liveMegabytes(ServerProcess process) throws IOException {
        String jcmd = System.getProperty("java.home") + "/bin/jcmd";
        String pid = process.folder().getFileName().toString();
        Process histogram = new ProcessBuilder(jcmd, pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = LIVE.matcher(text);
        if (!total.find()) {
            throw new IOException("jcmd tells no heap of process " + pid + ": " + text);
        }
        return Long.parseLong(total.group(1)) / 1e6;
    }
}
