package org.voxyard.operations.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * PostgreSQL, backed up and restored by its own programs.
 *
 * @param url of the driver, {@code jdbc:postgresql://host:port/name?options}; may hold a secret
 * @param door the running server's socket
 */
public record PostgreSqlDatabase(String url, String user, String password, Path door) implements Database {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final int CONNECT_TIMEOUT_S = 5;

    static PostgreSqlDatabase of(String url, Function<String, Optional<String>> setting, Path door) {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("VOXYARD_DATABASE_URL has to begin with " + PREFIX + "//.");
        }
        String password = setting.apply("voxyard.database.password.file")
                .map(PostgreSqlDatabase::read)
                .or(() -> setting.apply("voxyard.database.password"))
                .orElse("");
        return new PostgreSqlDatabase(
                url, setting.apply("voxyard.database.user").orElse("voxyard"), password, door);
    }

    @Override
    public String place() {
        return "PostgreSQL at " + uri().substring("postgresql:".length());
    }

    @Override
    public Connection connect() throws SQLException {
        DriverManager.setLoginTimeout(CONNECT_TIMEOUT_S);
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void backup(Path file) throws OperationException {
        if (Files.exists(file)) {
            throw new OperationException(file + " exists: name a file that does not.");
        }
        run(List.of("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + file));
    }

    @Override
    public void restore(Path file) throws OperationException {
        if (new ServerDoor(door).isOpen()) {
            throw new OperationException(
                    "The server runs: stop it, and every other node of this database, before a restore.");
        }
        run(List.of(
                "pg_restore",
                "--clean",
                "--if-exists",
                "--no-owner",
                "--no-privileges",
                "--single-transaction",
                file.toString()));
    }

    /** As {@link #place}: a record would show the password. */
    @Override
    public String toString() {
        return place();
    }

    /** For libpq, which does not know the driver's options. */
    private String uri() {
        return url.substring("jdbc:".length()).replaceFirst("\\?.*", "");
    }

    private void run(List<String> command) throws OperationException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(1, List.of("--no-password", "--username=" + user, "--dbname=" + uri()));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        builder.environment().put("PGCONNECT_TIMEOUT", Integer.toString(CONNECT_TIMEOUT_S));
        try {
            Process process = builder.start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new OperationException(command.getFirst() + " failed: " + words.strip());
            }
        } catch (IOException e) {
            throw new OperationException(
                    "PostgreSQL's program " + command.getFirst() + " cannot be started: install PostgreSQL's client.",
                    e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "VOXYARD_DATABASE_PASSWORD_FILE is " + file + ", which cannot be read.", e);
        }
    }
}
