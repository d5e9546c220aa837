package org.voxyard.operations.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import org.voxyard.operations.database.Migrations;

/**
 * The database answers.
 *
 * @param place which one and where, in words
 */
public record ConnectionCheck(String place, Source source) implements Check {
    static final String SUBJECT = "database";
    private static final String H2_IN_USE = "90020";

    /** Gives connections; the check closes them. */
    @FunctionalInterface
    public interface Source {
        Connection connect() throws SQLException;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        try (Connection connection = source.connect()) {
            return Finding.inOrder(
                    SUBJECT, "%s answers (%s). %s".formatted(place, version(connection), tables(connection)));
        } catch (SQLException e) {
            return Finding.fault(SUBJECT, place + " cannot be used: " + reason(e));
        }
    }

    private static String version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseProductVersion();
    }

    private static String tables(Connection connection) {
        try {
            return "It has " + Migrations.count(connection) + " migrations.";
        } catch (SQLException e) {
            return "It has no tables yet: the first start makes them.";
        }
    }

    /** By SQLSTATE; the driver's own sentence only where no better one is known, for it may name more than is good. */
    private static String reason(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        if (state.startsWith("08")) {
            return "nobody answers there; look at VOXYARD_DATABASE_URL and at the database's server.";
        }
        return switch (state) {
            case "28P01", "28000" ->
                "it refuses the user or the password; look at VOXYARD_DATABASE_USER and its password.";
            case "3D000" -> "it has no database of that name; make it, or correct VOXYARD_DATABASE_URL.";
            case H2_IN_USE -> "another process has it open; stop that, or name another VOXYARD_DATA_DIR.";
            default -> fault.getMessage();
        };
    }
}
