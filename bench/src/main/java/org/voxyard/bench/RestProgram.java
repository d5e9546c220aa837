package org.voxyard.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * The REST API of a running server with a domain of many users and loops: how long an import takes, of a new domain, of
 * the same again and of a new one again; how long a page of users takes, one after the other; how many reads of one user a
 * core of the server answers, by the CPU time of its whole process. The domain is gone at the end.
 */
final class RestProgram {
    static final String USAGE = "[--url http://localhost:8080/] [--user admin] [--password demo] [--users 10000]"
            + " [--loops 240] [--roles 100] [--pages 1000] [--reads 40000] [--clients 8]";

    private static final double LIMIT_IMPORT_MS = 10_000;
    private static final double LIMIT_PAGE_MS = 20;
    private static final double LIMIT_READS_PER_CORE_SECOND = 2000;

    private final RestApi api;
    private final ServerProcess process;
    private final int users;

    private RestProgram(RestApi api, ServerProcess process, int users) {
        this.api = api;
        this.process = process;
        this.users = users;
    }

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(
                args,
                List.of("url", "user", "password", "users", "loops", "roles", "pages", "reads", "clients"),
                List.of());
        ServerProcess process =
                ServerProcess.listeningOn(RestApi.server(options).getPort());
        try (RestApi api = RestApi.of(options)) {
            return new RestProgram(api, process, options.number("users", 10_000, 1, 100_000)).measure(options);
        }
    }

    private boolean measure(Options options) throws Exception {
        String document = LargeDomain.document(
                        users, options.number("loops", 240, 1, 10_000), options.number("roles", 100, 1, 10_000))
                .toString();
        try {
            api.removeDomain(LargeDomain.ID);
            boolean met = imports(document, "import of a new domain");
            met &= imports(document, "the same again, nothing to do");
            api.removeDomain(LargeDomain.ID);
            met &= imports(document, "import of a new domain, the second");
            met &= pages(options.number("pages", 1000, 1, 100_000));
            met &= reads(options.number("reads", 40_000, 100, 10_000_000), options.number("clients", 8, 1, 200));
            return met;
        } finally {
            api.removeDomain(LargeDomain.ID);
        }
    }

    private boolean imports(String document, String what) throws Exception {
        Durations durations = new Durations();
        double startCpu = process.cpuSeconds();
        long startNs = System.nanoTime();
        api.importDomain(document);
        durations.add(System.nanoTime() - startNs);
        boolean met = durations.report(what, 1, LIMIT_IMPORT_MS);
        System.out.printf(Locale.ROOT, "CPU time of the server: %.1f s%n", process.cpuSeconds() - startCpu);
        return met;
    }

    /** Pages of 50, from anywhere in the list; half as many before them warm up. */
    private boolean pages(int count) throws Exception {
        Durations durations = new Durations();
        for (int i = -count / 2; i < count; i++) {
            String page = "users?limit=50&domain=" + LargeDomain.ID + "&cursor=" + cursor(Math.floorMod(i * 37, users));
            long startNs = System.nanoTime();
            api.read(page);
            if (i >= 0) {
                durations.add(System.nanoTime() - startNs);
            }
        }
        return durations.report("page of 50 users, %d before it".formatted(count / 2), 0.95, LIMIT_PAGE_MS);
    }

    /** As many reads before them warm up. */
    private boolean reads(int count, int clients) throws Exception {
        read(count, clients);
        double startCpu = process.cpuSeconds();
        long startNs = System.nanoTime();
        read(count, clients);
        double seconds = (System.nanoTime() - startNs) / 1e9;
        double perCoreSecond = count / (process.cpuSeconds() - startCpu);
        boolean met = perCoreSecond >= LIMIT_READS_PER_CORE_SECOND;
        System.out.printf(
                Locale.ROOT,
                """
                | reads | warm-up | clients | reads/s | reads/s of one core | limit | met |
                |---|---|---|---|---|---|---|
                | %d | %d | %d | %.0f | %.0f | %.0f | %s |
                """,
                count,
                count,
                clients,
                count / seconds,
                perCoreSecond,
                LIMIT_READS_PER_CORE_SECOND,
                met ? "yes" : "no");
        return met;
    }

    private void read(int count, int clients) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> all = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        for (int i = client; i < count; i += clients) {
                            api.read("users/bench-user-" + i % users);
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
}
