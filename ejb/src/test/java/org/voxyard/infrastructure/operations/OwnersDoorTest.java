package org.voxyard.infrastructure.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.operations.database.H2Database;
import org.voxyard.operations.database.OperationException;

/** What the command does and what the server does fit together, over a real socket and a database that is open. */
class OwnersDoorTest {
    @TempDir
    Path data;

    private final OwnersDoor door = new OwnersDoor();
    private Connection server;
    private H2Database command;

    @BeforeEach
    void open() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + data.resolve("db/voxyard") + ";WRITE_DELAY=0");
        database.setUser("sa");
        OnlineBackup backup = new OnlineBackup();
        backup.database = database;
        server = database.getConnection();
        try (var statement = server.createStatement()) {
            statement.execute("create table \"flyway_schema_history\" (\"success\" boolean)");
            statement.execute("create table loop (id varchar(64))");
        }
        Path socket = data.resolve("control/door");
        command = new H2Database(data.resolve("db"), socket);
        door.open(socket, work -> Thread.ofVirtual().start(work), backup);
    }

    @AfterEach
    void close() throws Exception {
        door.close();
        server.close();
    }

    @Test
    void theRunningServerWritesTheBackup() throws Exception {
        Path file = data.resolve("backup.zip");
        command.backup(file);
        H2Database copy = new H2Database(data.resolve("copy"), data.resolve("nobody"));
        copy.restore(file);
        try (var connection = copy.connect();
                var rows = connection.getMetaData().getTables(null, null, "LOOP", null)) {
            assertTrue(rows.next());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.createFile(data.resolve("file")).resolve("backup.zip");
        var fault = assertThrows(OperationException.class, () -> command.backup(file));
        assertTrue(fault.getMessage().startsWith("The server could not write the backup: "), fault.getMessage());
    }

    @Test
    void whileTheServerRunsNothingIsRestored() throws Exception {
        Path file = data.resolve("backup.zip");
        command.backup(file);
        var fault = assertThrows(OperationException.class, () -> command.restore(file));
        assertEquals("The server runs: stop it before a restore.", fault.getMessage());
    }

    @Test
    void aClosedDoorLeavesNoSocket() {
        door.close();
        assertFalse(Files.exists(data.resolve("control/door")));
    }
}
