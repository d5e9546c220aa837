package org.voxyard.infrastructure.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.CounterReading;

class EngineMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private List<CounterReading> readings = readings(7, 2500);
    private final EngineMeters meters = new EngineMeters(() -> readings);

    @BeforeEach
    void register() {
        meters.register(registry);
    }

    @Test
    void aCounterIsReadWhenItIsAskedFor() {
        assertEquals(7, late());
        readings = readings(8, 2500);
        assertEquals(8, late());
    }

    @Test
    void timesAreInSeconds() {
        assertEquals(
                0.0025,
                registry.get("voxyard.engine.tick.worst.lateness.seconds")
                        .gauge()
                        .value());
    }

    @Test
    void whatGoesUpAndDownIsAGauge() {
        assertEquals(
                9, registry.get("voxyard.engine.encoder.complexity").gauge().value());
    }

    @Test
    void everyCounterHasOneMeter() {
        assertEquals(readings.size(), registry.getMeters().size());
    }

    private double late() {
        return registry.get("voxyard.engine.ticks.late").functionCounter().count();
    }

    private static List<CounterReading> readings(long late, long latenessUs) {
        return List.of(
                new CounterReading("ticks-late", "Ticks that began late.", late),
                new CounterReading("tick-worst-lateness-us", "The latest tick.", latenessUs),
                new CounterReading("encoder-complexity", "Complexity now.", 9));
    }
}
