package org.voxyard.operations.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxyard.operations.PostgreSqlServer;

class DatabaseBackupTest {
    private static PostgreSqlServer server;

    @TempDir
    static Path folder;

    @BeforeAll
    static void startPostgreSql() {
        server = PostgreSqlServer.start();
    }

    @AfterAll
    static void stopPostgreSql() {
        server.close();
    }

    static Stream<Database> databases() throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        Path door = data.resolve("door");
        return Stream.of(
                new H2Database(data.resolve("db"), door),
                new PostgreSqlDatabase(server.url(), PostgreSqlServer.USER, PostgreSqlServer.PASSWORD, door));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRestoreBringsBackWhatTheBackupHas(Database database) throws Exception {
        make(database);
        Path file = backup(database);
        execute(database, "update loop set name = 'changed'");
        database.restore(file);
        assertEquals("Flight", name(database));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFileThatIsThereIsNotOverwritten(Database database) throws Exception {
        make(database);
        Path file = Files.writeString(Files.createTempDirectory(folder, "there").resolve("backup"), "precious");
        assertThrows(OperationException.class, () -> database.backup(file));
        assertEquals("precious", Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsNoBackupChangesNothing(Database database) throws Exception {
        make(database);
        Path file = Files.writeString(Files.createTempDirectory(folder, "other").resolve("letter"), "Dear all,");
        assertThrows(OperationException.class, () -> database.restore(file));
        assertEquals("Flight", name(database));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aBackupThatWasCutShortChangesNothing(Database database) throws Exception {
        make(database);
        Path file = backup(database);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThrows(OperationException.class, () -> database.restore(file));
        assertEquals("Flight", name(database));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void noSentenceHoldsThePassword(Database database) throws Exception {
        make(database);
        assertFalse((database + database.place()).contains(PostgreSqlServer.PASSWORD));
        var fault = assertThrows(OperationException.class, () -> database.restore(folder.resolve("nowhere")));
        assertTrue(!fault.getMessage().contains(PostgreSqlServer.PASSWORD)
                && !fault.getMessage().isBlank());
    }

    private static Path backup(Database database) throws Exception {
        Path file = Files.createTempDirectory(folder, "backup").resolve("voxyard.backup");
        database.backup(file);
        return file;
    }

    /** Two tables as a node has them; H2 makes the file with its first connection. */
    private static void make(Database database) throws SQLException {
        if (database instanceof H2Database h2) {
            String url = "jdbc:h2:file:" + h2.folder().resolve("voxyard").toAbsolutePath();
            DriverManager.getConnection(url, "sa", "").close();
        }
        execute(database, "drop table if exists loop");
        execute(database, "drop table if exists \"flyway_schema_history\"");
        execute(database, "create table \"flyway_schema_history\" (\"success\" boolean)");
        execute(database, "create table loop (id varchar(64) primary key, name varchar(128))");
        execute(database, "insert into loop values ('fd', 'Flight')");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(Database database) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from loop where id = 'fd'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
