package org.voxyard.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.voxyard.media.api.CounterReading;

/**
 * The engine's counters as meters: {@code ticks-late} is {@code voxyard_engine_ticks_late_total} in Prometheus. The few
 * that are no counters are gauges without the ending, and times are in seconds. Verbs of the registry make the meters,
 * because those that a builder makes never leave WildFly's registry of an application.
 */
final class EngineMeters {
    private static final String PREFIX = "voxyard.engine.";
    private static final String MICROSECONDS = "-us";

    /** What goes up and down, or is a maximum. */
    private static final Set<String> GAUGES = Set.of("encoder-complexity", "tick-worst-lateness-us");

    private final Supplier<List<CounterReading>> engine;
    private final List<Counted> counted;

    /** One counter; registries hold it weakly. */
    private record Counted(String label) {}

    EngineMeters(Supplier<List<CounterReading>> engine) {
        this.engine = engine;
        this.counted = engine.get().stream()
                .map(reading -> new Counted(reading.label()))
                .toList();
    }

    /** Adds one meter for each counter; they read the engine when they are asked, as long as this object lives. */
    void register(MeterRegistry registry) {
        counted.forEach(one -> register(registry, one));
    }

    private void register(MeterRegistry registry, Counted one) {
        if (!GAUGES.contains(one.label())) {
            registry.more().counter(name(one.label()), Tags.empty(), one, this::value);
        } else if (one.label().endsWith(MICROSECONDS)) {
            String unitless = one.label().substring(0, one.label().length() - MICROSECONDS.length());
            registry.gauge(name(unitless + "-seconds"), Tags.empty(), one, late -> value(late) / 1e6);
        } else {
            registry.gauge(name(one.label()), Tags.empty(), one, this::value);
        }
    }

    private static String name(String label) {
        return PREFIX + label.replace('-', '.');
    }

    /** A read of memory: a scrape of all costs well below a millisecond. */
    private double value(Counted one) {
        return engine.get().stream()
                .filter(reading -> reading.label().equals(one.label()))
                .mapToLong(CounterReading::value)
                .findFirst()
                .orElse(0);
    }
}
