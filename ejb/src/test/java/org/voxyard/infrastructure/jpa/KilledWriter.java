package org.voxyard.infrastructure.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;

/**
 * A process that writes through the repositories until it is killed, and says each id once its transaction is committed.
 * Argument: what stands after {@code jdbc:h2:} in the database's URL.
 */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) throws SQLException {
        Connection held = connect(arguments[0]);
        writeForEver(TestDatabase.h2(arguments[0]));
        held.close();
    }

    /** Held as the server's pool holds its own: when the last connection is closed, H2 writes everything at once. */
    private static Connection connect(String place) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + place);
        return database.getConnection();
    }

    private static void writeForEver(TestDatabase database) {
        JpaDirectory directory = new JpaDirectory();
        directory.entities = database.entities();
        IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "d" + number)
                .forEach(id -> {
                    database.call(() -> {
                        directory.add(new Domain(new DomainId(id), "Domain " + id));
                        return true;
                    });
                    System.out.println("committed " + id);
                });
    }
}
