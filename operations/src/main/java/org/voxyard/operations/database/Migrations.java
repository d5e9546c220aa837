package org.voxyard.operations.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What Flyway has done in a database. */
public final class Migrations {
    private Migrations() {}

    /** How many migrations are in the database; an SQLException when it has no history of them, hence no tables. */
    public static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from \"flyway_schema_history\" where \"success\" = true")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
