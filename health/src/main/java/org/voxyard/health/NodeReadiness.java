package org.voxyard.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the application has started and nothing that it looks at has a fault. A module of its own: the server
 * finds checks in the EAR's lib folder, and only there, while what is to be checked lies in its other modules.
 */
@Readiness
@ApplicationScoped
public class NodeReadiness implements HealthCheck {
    private volatile Supplier<Map<String, List<String>>> faults =
            () -> Map.of("application", List.of("The application is starting."));

    /** From now on asks {@code source}: for each subject its faults, one sentence each, none when it is in order. */
    public void watch(Supplier<Map<String, List<String>>> source) {
        faults = source;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, List<String>> found = faults.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("voxyard");
        found.forEach((subject, sentences) ->
                response.withData(subject, sentences.isEmpty() ? "in order" : String.join(" ", sentences)));
        return response.status(found.values().stream().allMatch(List::isEmpty)).build();
    }
}
