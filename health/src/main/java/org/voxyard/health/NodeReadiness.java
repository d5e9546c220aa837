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
    private volatile Supplier<Map<String, List<String>>> notices = Map::of;

    /**
     * From now on asks these sources for the sentences of each subject, none when it is in order.
     *
     * @param currentFaults what keeps the node from its work
     * @param recentNotices what went wrong lately and is mended: shown, but the node is ready
     */
    public void watch(
            Supplier<Map<String, List<String>>> currentFaults, Supplier<Map<String, List<String>>> recentNotices) {
        faults = currentFaults;
        notices = recentNotices;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, List<String>> found = faults.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("voxyard");
        found.forEach((subject, sentences) ->
                response.withData(subject, sentences.isEmpty() ? "in order" : String.join(" ", sentences)));
        notices.get().forEach((subject, sentences) -> {
            if (!sentences.isEmpty()) {
                response.withData(subject + "-notice", String.join(" ", sentences));
            }
        });
        return response.status(found.values().stream().allMatch(List::isEmpty)).build();
    }
}
