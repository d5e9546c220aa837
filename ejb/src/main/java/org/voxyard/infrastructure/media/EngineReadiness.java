package org.voxyard.infrastructure.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.voxyard.media.api.EngineHealth;

/** Ready when the engine ticks and multicast was proven to work. */
@Readiness
@ApplicationScoped
public class EngineReadiness implements HealthCheck {
    @Inject
    EngineGateway engine;

    @Override
    public HealthCheckResponse call() {
        EngineHealth health = engine.health();
        return HealthCheckResponse.named("voxyard-media-engine")
                .status(health.ticking() && health.multicastProven())
                .withData("ticking", health.ticking())
                .withData("multicastProven", health.multicastProven())
                .withData("faults", String.join(" ", health.faults()))
                .build();
    }
}
