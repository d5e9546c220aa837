package org.voxyard.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import org.voxyard.application.CounterService;
import org.voxyard.application.SessionCensus;

/** Every meter of this application; the server adds those of the JVM, of HTTP and of the database's connections. */
@Singleton
public class NodeMeters {
    @Inject
    MeterRegistry registry;

    @Inject
    CounterService counters;

    @Inject
    SessionCensus sessions;

    private EngineMeters engine;

    /** Once, when the engine runs. */
    public void register() {
        engine = new EngineMeters(counters::counters);
        engine.register(registry);
        gauge("voxyard.sessions", SessionCensus::signedIn);
        gauge("voxyard.sessions.in.role", SessionCensus::inRole);
        gauge("voxyard.sessions.with.media", SessionCensus::withMedia);
    }

    /** What it shows of this application only: the server's registry outlives it. */
    @PreDestroy
    void remove() {
        registry.clear();
    }

    private void gauge(String name, ToDoubleFunction<SessionCensus> count) {
        registry.gauge(name, Tags.empty(), sessions, count);
    }
}
