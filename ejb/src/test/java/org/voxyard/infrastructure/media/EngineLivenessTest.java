package org.voxyard.infrastructure.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineLivenessTest {
    private boolean ticking = true;
    private long nowNs;
    private final EngineLiveness liveness = new EngineLiveness(() -> ticking, () -> nowNs);

    @Test
    void mixersThatTickAreAlive() {
        assertEquals(List.of(), liveness.faults());
    }

    @Test
    void aStallOfHalfAMinuteIsTheEnd() {
        ticking = false;
        assertEquals(List.of(), liveness.faults());
        nowNs += EngineLiveness.PATIENCE.toNanos() - 1;
        assertEquals(List.of(), liveness.faults());
        nowNs++;
        assertEquals(List.of("The mixers have not ticked for 30 s: restart the server."), liveness.faults());
    }

    @Test
    void aStallThatIsOverIsForgotten() {
        ticking = false;
        liveness.faults();
        ticking = true;
        liveness.faults();
        ticking = false;
        nowNs += Duration.ofHours(1).toNanos();
        assertEquals(List.of(), liveness.faults());
    }
}
