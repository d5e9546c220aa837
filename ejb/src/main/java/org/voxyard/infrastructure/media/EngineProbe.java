package org.voxyard.infrastructure.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.voxyard.application.port.HealthProbe;
import org.voxyard.media.api.EngineHealth;

/** The engine ticks, and multicast was proven to work. */
@Singleton
public final class EngineProbe implements HealthProbe {
    private final EngineGateway engine;

    @Inject
    public EngineProbe(EngineGateway engine) {
        this.engine = engine;
    }

    @Override
    public String subject() {
        return "media-engine";
    }

    @Override
    public List<String> faults() {
        EngineHealth health = engine.health();
        List<String> faults = new ArrayList<>(health.faults());
        if (!health.ticking() && faults.isEmpty()) {
            faults.add("The mixers do not tick.");
        }
        if (!health.multicastProven() && faults.isEmpty()) {
            faults.add("No multicast packet of this node came back to it.");
        }
        return faults;
    }

    @Override
    public List<String> notices() {
        return engine.health().notices();
    }
}
