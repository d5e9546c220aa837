package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.media.api.CounterReading;

/** The engine's counters, for everybody who may look at them, whom the caller checks. */
@Singleton
public final class CounterService {
    private final MediaGateway media;

    @Inject
    public CounterService(MediaGateway media) {
        this.media = media;
    }

    /** All of them as they are now, in a stable order. */
    public List<CounterReading> counters() {
        return media.counters();
    }

    /** The one of that label, if there is one. */
    public Optional<CounterReading> find(String label) {
        return media.counters().stream()
                .filter(reading -> reading.label().equals(label))
                .findFirst();
    }
}
