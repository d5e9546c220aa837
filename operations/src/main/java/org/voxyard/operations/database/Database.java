package org.voxyard.operations.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** The database of a node. */
public sealed interface Database permits H2Database, PostgreSqlDatabase {

    /**
     * The one that the settings name: PostgreSQL with {@code voxyard.database.url}, else H2 in the data folder.
     *
     * @param setting gives the value of a property's name
     */
    static Database of(Function<String, Optional<String>> setting, Path dataFolder) {
        Path door = dataFolder.resolve(ServerDoor.PLACE);
        return setting.apply("voxyard.database.url")
                .<Database>map(url -> PostgreSqlDatabase.of(url, setting, door))
                .orElseGet(() -> new H2Database(dataFolder.resolve("db"), door));
    }

    /** Which one and where, in words, without any secret. */
    String place();

    /** A new connection; it fails when there is no database yet. */
    Connection connect() throws SQLException;

    /** Writes everything into a new file, while the server runs or not. */
    void backup(Path file) throws OperationException;

    /** Replaces everything by what a backup holds; all or nothing. The server has to be stopped. */
    void restore(Path file) throws OperationException;
}
