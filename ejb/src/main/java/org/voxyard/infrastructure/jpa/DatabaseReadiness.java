package org.voxyard.infrastructure.jpa;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final int TIMEOUT_S = 2;

    @Resource(lookup = "java:jboss/datasources/VoxyardDS")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("voxyard-database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(TIMEOUT_S);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
