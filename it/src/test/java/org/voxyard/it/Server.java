package org.voxyard.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Voxyard's server as a user has it: started by its own script with the demo on, on ports that nobody else uses, with a
 * data folder of its own. Tests get it as a parameter, see {@link RunningServer}.
 */
public final class Server implements AutoCloseable {
    /** The provisioned server that the module {@code ear} has built. */
    static final Path HOME = Path.of("../ear/target/server").toAbsolutePath().normalize();

    private static final Path DATA_FOLDER = Path.of("target/data").toAbsolutePath();
    private static final Path CONSOLE = Path.of("target/server-console.log").toAbsolutePath();
    private static final int START_TIMEOUT_S = 200;
    private static final int STOP_TIMEOUT_S = 40;

    /** Without a script that ends it at last. */
    private static final int STOP_BY_ITSELF_TIMEOUT_S = 200;

    private final int portOffset;
    private final Path dataFolder;
    private final Map<String, String> settings;
    private Process script;

    private Server(int portOffset, Path dataFolder, Map<String, String> settings) {
        this.portOffset = portOffset;
        this.dataFolder = dataFolder;
        this.settings = settings;
    }

    /** Starts a server with an empty data folder; returns when it is ready. */
    static Server startFresh() {
        return startFresh(DATA_FOLDER, Map.of());
    }

    /** Starts one of its own for a test, in that folder, with environment variables of its own. */
    static Server startFresh(Path dataFolder, Map<String, String> settings) {
        return startFresh(dataFolder, address -> settings);
    }

    /** The same with variables that depend on the server's own address, {@link #http}. */
    public static Server startFresh(Path dataFolder, Function<URI, Map<String, String>> settings) {
        Folders.delete(dataFolder);
        int portOffset = FreePorts.findOffset();
        Server server = new Server(portOffset, dataFolder, settings.apply(http(portOffset)));
        server.start();
        return server;
    }

    /** Starts the stopped server again, with its data and on its ports; returns when it is ready. */
    public void start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    "bash", HOME.resolve("bin/voxyard.sh").toString(), "--port-offset", Integer.toString(portOffset));
            builder.environment().put("VOXYARD_DATA_DIR", dataFolder.toString());
            builder.environment().put("VOXYARD_DEMO", "true");
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true);
            script = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server as Ctrl-C does; returns when all its processes are gone. */
    public void stop() {
        end(script.toHandle()::destroy);
    }

    /** Stops and starts: what clients see as a restart. */
    public void restart() {
        stop();
        start();
    }

    /** Ends the server without giving it time for anything (kill −9). */
    public void kill() {
        Optional<ProcessHandle> jvm = jvm();
        end(() -> jvm.ifPresent(ProcessHandle::destroyForcibly));
    }

    /** Ends the script without giving it time for anything (kill −9); returns when the server has ended by itself. */
    public void killScript() {
        Optional<ProcessHandle> jvm = jvm();
        script.destroyForcibly();
        jvm.ifPresent(orphan -> Eventually.eventually(
                () -> "the orphan " + orphan.pid() + " runs on",
                Duration.ofSeconds(STOP_BY_ITSELF_TIMEOUT_S),
                () -> hasEnded(orphan)));
    }

    /** Nobody may be there to fetch an orphan's exit code: then it stays in the table, without a program. */
    public static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    @Override
    public void close() {
        if (script.isAlive()) {
            stop();
        }
    }

    /** The console and REST, {@code http://localhost:port/}. */
    public URI http() {
        return http(portOffset);
    }

    /** The same over TLS with the certificate that the server made for itself. */
    public URI https() {
        return URI.create("https://localhost:" + (8443 + portOffset) + "/");
    }

    /** The voice-loop signalling, {@code ws://localhost:port/api}. */
    public URI signalling() {
        return URI.create("ws://localhost:" + (8080 + portOffset) + "/api");
    }

    /** The health check that says ready. */
    public URI ready() {
        return URI.create("http://localhost:" + managementPort() + "/health/ready");
    }

    public int managementPort() {
        return 9990 + portOffset;
    }

    /** The UDP port for all browsers. */
    public int mediaPort() {
        return 10_000 + portOffset;
    }

    /** The log with everything; the console's lines are in target/server-console.log. */
    public Path log() {
        return dataFolder.resolve("log/server.log");
    }

    /** The server's Java process while it runs. */
    public Optional<ProcessHandle> jvm() {
        return script.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst();
    }

    private static URI http(int portOffset) {
        return URI.create("http://localhost:" + (8080 + portOffset) + "/");
    }

    /** What the server's script says to a command, such as {@code doctor}; the server may run or not. */
    String command(String... words) {
        ProcessBuilder builder = new ProcessBuilder(
                "bash", HOME.resolve("bin/voxyard.sh").toString(), "--port-offset", Integer.toString(portOffset));
        builder.command().addAll(List.of(words));
        builder.environment().put("VOXYARD_DATA_DIR", dataFolder.toString());
        builder.environment().putAll(settings);
        try {
            Process process = builder.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.onExit().join();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofVirtual().name("server-console").start(() -> follow(script, ready));
        try {
            ready.get(START_TIMEOUT_S, TimeUnit.SECONDS);
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The server did not become ready: see " + CONSOLE + " and " + log(), e);
        }
    }

    private static void follow(Process process, CompletableFuture<Void> ready) {
        try (BufferedReader lines = process.inputReader();
                var console = Files.newBufferedWriter(CONSOLE)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.write(line + System.lineSeparator());
                console.flush();
                if (line.startsWith("Voxyard ready: ")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("its process ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private void end(Runnable how) {
        Optional<ProcessHandle> jvm = jvm();
        how.run();
        try {
            if (!script.waitFor(STOP_TIMEOUT_S, TimeUnit.SECONDS)
                    || jvm.filter(ProcessHandle::isAlive).isPresent()) {
                jvm.ifPresent(ProcessHandle::destroyForcibly);
                throw new IllegalStateException("The server did not end within " + STOP_TIMEOUT_S + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
