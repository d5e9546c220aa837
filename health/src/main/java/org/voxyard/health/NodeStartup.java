package org.voxyard.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the database has its tables, the loops are open and, with the demo, its talkers speak. */
@Startup
@ApplicationScoped
public class NodeStartup implements HealthCheck {
    private volatile boolean finished;

    /** The start is over; it never begins again in this process. */
    public void finish() {
        finished = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("voxyard")
                .withData("application", finished ? "started" : "The application is starting.")
                .status(finished)
                .build();
    }
}
