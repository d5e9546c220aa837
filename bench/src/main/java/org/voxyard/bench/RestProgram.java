package org.voxyard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The REST API of a running server with a domain of many users and loops: how long an import takes, the first and the
 * second time; how long a page of users takes, one after the other; how many reads of one user a core of the server
 * answers, by the CPU time of its process. The domain is made empty again at the end.
 */
final class RestProgram implements AutoCloseable {
    static final String USAGE = "[--url http://localhost:8080/] [--user admin] [--password demo] [--users 10000]"
            + " [--loops 240] [--roles 100] [--pages 500] [--reads 20000] [--clients 8]";

    private static final double LIMIT_IMPORT_MS = 10_000;
    private static final double LIMIT_PAGE_MS = 20;
    private static final double LIMIT_READS_PER_CORE_SECOND = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final String authorization;

    private RestProgram(URI server, String user, String password) {
        api = server.resolve("api/v1/");
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(
                args,
                List.of("url", "user", "password", "users", "loops", "roles", "pages", "reads", "clients"),
                List.of());
        URI server = URI.create(options.text("url", "http://localhost:8080/"));
        ServerProcess process = ServerProcess.listeningOn(server.getPort());
        try (RestProgram program =
                new RestProgram(server, options.text("user", "admin"), options.text("password", "demo"))) {
            return program.measure(process, options);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private boolean measure(ServerProcess process, Options options) throws Exception {
        int users = options.number("users", 10_000, 1, 100_000);
        String document = LargeDomain.document(
                        users, options.number("loops", 240, 1, 10_000), options.number("roles", 100, 1, 10_000))
                .toString();
        send(post(LargeDomain.empty().toString()));
        boolean met = imports(document, "import of a new domain");
        met &= imports(document, "the same again");
        met &= pages(options.number("pages", 500, 1, 100_000), users);
        met &= reads(
                process, options.number("reads", 20_000, 100, 10_000_000), options.number("clients", 8, 1, 200), users);
        send(post(LargeDomain.empty().toString()));
        return met;
    }

    private boolean imports(String document, String what) throws Exception {
        Durations durations = new Durations();
        durations.add(timed(post(document)));
        return durations.report(what, 1, LIMIT_IMPORT_MS);
    }

    /** Pages of 50, from anywhere in the list; the first tenth only warms up. */
    private boolean pages(int count, int users) throws Exception {
        Durations durations = new Durations();
        for (int i = -count / 10; i < count; i++) {
            int user = Math.floorMod(i * 37, users);
            long tookNs = timed(get("users?limit=50&domain=" + LargeDomain.ID + "&cursor=" + cursor(user)));
            if (i >= 0) {
                durations.add(tookNs);
            }
        }
        return durations.report("page of 50 users", 0.95, LIMIT_PAGE_MS);
    }

    private boolean reads(ServerProcess process, int count, int clients, int users) throws Exception {
        read(count / 4, clients, users);
        double startCpu = process.cpuSeconds();
        long startNs = System.nanoTime();
        read(count, clients, users);
        double seconds = (System.nanoTime() - startNs) / 1e9;
        double perCoreSecond = count / (process.cpuSeconds() - startCpu);
        boolean met = perCoreSecond >= LIMIT_READS_PER_CORE_SECOND;
        System.out.printf(
                Locale.ROOT,
                """
                | reads | clients | reads/s | reads/s of one core | limit | met |
                |---|---|---|---|---|---|
                | %d | %d | %.0f | %.0f | %.0f | %s |
                """,
                count,
                clients,
                count / seconds,
                perCoreSecond,
                LIMIT_READS_PER_CORE_SECOND,
                met ? "yes" : "no");
        return met;
    }

    private void read(int count, int clients, int users) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> all = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        for (int i = client; i < count; i += clients) {
                            send(get("users/bench-user-" + i % users));
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Where the page behind this user begins, as the server's links say it. */
    private static String cursor(int user) {
        String mark = "User " + user + '\0' + "bench-user-" + user;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest get(String path) {
        return request(path).build();
    }

    private HttpRequest post(String document) {
        return request("domains/import")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .header("Authorization", authorization)
                .timeout(PATIENCE);
    }

    private long timed(HttpRequest request) throws Exception {
        long startNs = System.nanoTime();
        send(request);
        return System.nanoTime() - startNs;
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
