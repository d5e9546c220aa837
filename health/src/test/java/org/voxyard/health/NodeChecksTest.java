package org.voxyard.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NodeChecksTest {
    private final NodeReadiness readiness = new NodeReadiness();
    private final NodeStartup startup = new NodeStartup();
    private final NodeLiveness liveness = new NodeLiveness();

    @BeforeAll
    static void answerAsAServerDoes() {
        HealthCheckResponse.setResponseProvider(new PlainResponses());
    }

    @Test
    void whileItStartsANodeIsAliveButNeitherStartedNorReady() {
        assertEquals(Status.UP, liveness.call().getStatus());
        assertEquals(Status.DOWN, startup.call().getStatus());
        assertEquals(Status.DOWN, readiness.call().getStatus());
    }

    @Test
    void aStartedNodeWithoutFaultsIsReady() {
        startup.finish();
        readiness.watch(() -> Map.of("database", List.of()), Map::of);
        assertEquals(Status.UP, startup.call().getStatus());
        assertEquals(Status.UP, readiness.call().getStatus());
    }

    @Test
    void aFaultIsSaidInWords() {
        readiness.watch(() -> Map.of("database", List.of("It does not answer.")), Map::of);
        var answer = readiness.call();
        assertEquals(Status.DOWN, answer.getStatus());
        assertEquals("It does not answer.", answer.getData().orElseThrow().get("database"));
    }

    @Test
    void whatARestartWouldMendEndsTheLife() {
        liveness.watch(() -> List.of("The mixers stand still."));
        var answer = liveness.call();
        assertEquals(Status.DOWN, answer.getStatus());
        assertEquals("The mixers stand still.", answer.getData().orElseThrow().get("media-engine"));
    }
}
