package org.voxyard.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive until something is wrong that only a restart of the process mends. */
@Liveness
@ApplicationScoped
public class NodeLiveness implements HealthCheck {
    private volatile Supplier<List<String>> faults = List::of;

    /** From now on asks {@code source}: one sentence for each fault that a restart would mend. */
    public void watch(Supplier<List<String>> source) {
        faults = source;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> found = faults.get();
        return HealthCheckResponse.named("voxyard")
                .withData("media-engine", found.isEmpty() ? "alive" : String.join(" ", found))
                .status(found.isEmpty())
                .build();
    }
}
