package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.client.Voxyard;
import org.voxyard.operations.PostgreSqlServer;

/** The whole server on PostgreSQL instead of H2. */
@TestInstance(Lifecycle.PER_CLASS)
class PostgreSqlIT {
    private static final Path DATA = Path.of("target/data-postgresql").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int USERS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private PostgreSqlServer database;
    private Server server;
    private Voxyard voxyard;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        database = PostgreSqlServer.start();
        Path password = Files.writeString(folder.resolve("password"), PostgreSqlServer.PASSWORD + "\n");
        server = Server.startFresh(
                DATA,
                Map.of("VOXYARD_DATABASE_URL", database.url(), "VOXYARD_DATABASE_PASSWORD_FILE", password.toString()));
        voxyard = Voxyard.connect(server.http(), "admin", "demo");
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        database.close();
    }

    @Test
    void theServerKeepsItsPasswordToItselfAndMakesNoH2() throws Exception {
        assertTrue(demoLoops() > 0);
        assertFalse(Files.exists(DATA.resolve("db")), "there is an H2 database, too");
        assertFalse(Files.readString(server.log()).contains(PostgreSqlServer.PASSWORD));
    }

    @Test
    void aDomainOfManyUsersIsImportedAndComesBackByteForByte() {
        voxyard.exchange().importDomain(domain("crowd", USERS));
        String exported = voxyard.exchange().export("crowd");
        assertTrue(exported.contains("crowd-" + (USERS - 1)));
        assertTrue(voxyard.exchange().importDomain(exported).changes().isEmpty());
        assertEquals(exported, voxyard.exchange().export("crowd"));
    }

    @Test
    void aBackupOfTheRunningServerBringsBackWhatWasLost(@TempDir Path folder) {
        voxyard.exchange().importDomain(domain("kept", 3));
        String kept = voxyard.exchange().export("kept");
        Path file = folder.resolve("voxyard.backup");
        String words = server.command("backup", file.toString());
        assertTrue(Files.exists(file), words);
        voxyard.exchange().importDomain(domain("kept", 0));
        assertNotEquals(kept, voxyard.exchange().export("kept"));
        server.stop();
        String restored = server.command("restore", file.toString());
        server.start();
        assertEquals(kept, voxyard.exchange().export("kept"), restored);
    }

    @Test
    void withoutItsDatabaseTheNodeLivesButIsNotReadyUntilItIsBack() {
        database.stop();
        eventually(
                () -> "not ready: " + health("ready").body(),
                PATIENCE,
                () -> health("ready").statusCode() == 503);
        assertTrue(
                health("ready").body().contains("The database does not answer"),
                health("ready").body());
        assertEquals(200, health("live").statusCode());
        assertEquals(200, health("started").statusCode());
        database.startAgain();
        eventually(
                () -> "ready: " + health("ready").body(),
                PATIENCE,
                () -> health("ready").statusCode() == 200);
        assertFalse(voxyard.exchange().export("demo").isEmpty());
    }

    private static String domain(String id, int users) {
        String crowd = IntStream.range(0, users)
                .mapToObj(i -> "{\"id\":\"%s-%d\",\"name\":\"User %d\"}".formatted(id, i, i))
                .collect(Collectors.joining(","));
        return "{\"format\":\"voxyard-domain/1\",\"domain\":{\"id\":\"%s\",\"name\":\"Crowd\"},\"users\":[%s]}"
                .formatted(id, crowd);
    }

    private HttpResponse<String> health(String kind) {
        URI address = URI.create("http://localhost:" + server.managementPort() + "/health/" + kind);
        return http.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .join();
    }

    private int demoLoops() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), PostgreSqlServer.USER, PostgreSqlServer.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from loop")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
