package org.voxyard.infrastructure.jpa;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.voxyard.application.port.HealthProbe;

/** The database answers. */
@Singleton
public class DatabaseProbe implements HealthProbe {
    private static final int TIMEOUT_S = 2;

    @Resource(lookup = "java:jboss/datasources/VoxyardDS")
    DataSource database;

    @Override
    public String subject() {
        return "database";
    }

    @Override
    public List<String> faults() {
        return answers() ? List.of() : List.of("The database does not answer; see the server's log.");
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(TIMEOUT_S);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
