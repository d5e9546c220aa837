package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.operations.PostgreSqlServer;

/** The whole server on PostgreSQL instead of H2. */
class PostgreSqlIT {
    @TempDir
    Path folder;

    @Test
    void theServerStartsOnPostgreSqlAndKeepsItsPasswordToItself() throws Exception {
        try (PostgreSqlServer database = PostgreSqlServer.start()) {
            Path password = Files.writeString(folder.resolve("password"), PostgreSqlServer.PASSWORD + "\n");
            Map<String, String> settings = Map.of(
                    "VOXYARD_DATABASE_URL", database.url(), "VOXYARD_DATABASE_PASSWORD_FILE", password.toString());
            Path data = Path.of("target/data-postgresql").toAbsolutePath();
            try (Server server = Server.startFresh(data, settings)) {
                assertTrue(demoLoops(database) > 0);
                assertFalse(Files.exists(data.resolve("db")), "there is an H2 database, too");
                assertFalse(Files.readString(server.log()).contains(PostgreSqlServer.PASSWORD));
            }
        }
    }

    private static int demoLoops(PostgreSqlServer database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), PostgreSqlServer.USER, PostgreSqlServer.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from loop")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
