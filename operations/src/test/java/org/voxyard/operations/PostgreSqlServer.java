package org.voxyard.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real PostgreSQL for a test: an empty cluster in a folder of its own, on a free port of loopback, gone after
 * {@link #close}. PostgreSQL refuses to run as root, so there it runs as the user nobody.
 */
public final class PostgreSqlServer implements AutoCloseable {
    public static final String USER = "voxyard";

    /** Of this test's cluster only; with characters that a careless script would break. */
    public static final String PASSWORD = "pass word'$\\\"";

    private static final int MOST_PORTS = 5;
    private static final String READY = "database system is ready to accept connections";

    private final Path folder;
    private final int port;
    private Process postgres;

    private PostgreSqlServer(Path folder, int port, Process postgres) {
        this.folder = folder;
        this.port = port;
        this.postgres = postgres;
    }

    /** Starts an empty PostgreSQL; returns when it takes connections, after about two seconds. */
    public static PostgreSqlServer start() {
        try {
            Path folder = Files.createTempDirectory("voxyard-postgresql");
            makeCluster(folder);
            return start(folder, MOST_PORTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that is free now may be somebody's a moment later; then it takes another. */
    private static PostgreSqlServer start(Path folder, int mostPorts) throws IOException {
        int port = freePort();
        try {
            return new PostgreSqlServer(folder, port, launch(folder, port));
        } catch (IllegalStateException e) {
            if (mostPorts > 1) {
                return start(folder, mostPorts - 1);
            }
            throw e;
        }
    }

    /** Where the database {@code postgres} is, of which {@link #USER} may do everything. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Ends it with all its connections; what was committed stays. Returns when its process is gone. */
    public void stop() {
        try {
            run(List.of("kill", "-INT", Long.toString(postgres.pid())));
            postgres.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it after {@link #stop}, at the same place. */
    public void startAgain() {
        try {
            postgres = launch(folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        postgres.destroyForcibly().onExit().join();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit(); // a worker process still writes its last words
        }
    }

    private static Process launch(Path folder, int port) throws IOException {
        Process started = new ProcessBuilder(unprivileged(
                        program("postgres"),
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .start();
        awaitReady(started);
        return started;
    }

    private static void makeCluster(Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (isRoot()) {
            run(List.of("chown", "-R", "nobody", folder.toString()));
        }
        run(unprivileged(
                program("initdb"),
                "-D",
                folder.resolve("data").toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
    }

    private static void awaitReady(Process postgres) throws IOException {
        BufferedReader lines = postgres.inputReader();
        StringBuilder words = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(READY)) {
                Thread.ofVirtual().start(() -> drain(lines));
                return;
            }
            words.append(line).append(System.lineSeparator());
        }
        throw new IllegalStateException("PostgreSQL did not start: " + words);
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(java.io.Writer.nullWriter());
        } catch (IOException e) {
            // it was killed
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(command.getFirst() + " failed: " + words);
        }
    }

    private static List<String> unprivileged(String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A program of PostgreSQL's: Debian keeps the server's outside of the PATH. */
    private static String program(String name) throws IOException {
        List<Path> folders = new ArrayList<>();
        Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of).forEach(folders::add);
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        return folders.stream()
                .map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need PostgreSQL's program " + name
                        + ": ./test installs it on Debian, elsewhere put it on the PATH."))
                .toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
