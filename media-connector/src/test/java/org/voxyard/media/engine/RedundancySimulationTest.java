package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.sim.VirtualNetwork;

/** The whole engine with browsers whose packets get lost on their way to it, one in ten. */
class RedundancySimulationTest {
    private static final double LOSS = 0.1;
    private static final int SECONDS = 20;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBrowserThatRepeatsItsPacketsIsHeardNearlyWithoutAGap(long seed) throws Exception {
        try (SimulatedSwitch media = lossyWayIn(seed)) {
            listenTo(media, media.repeatingBrowser(1));
            assertTrue(concealedRatio(media) <= 0.02, media.network() + ": " + concealedRatio(media));
            double recovered = media.counter(EngineCounter.RED_RECOVERED) / (50.0 * SECONDS);
            assertTrue(recovered > 0.06 && recovered < 0.12, media.network() + ": " + recovered);
            assertEquals(0, media.counter(EngineCounter.DUPLICATE_DISCARDS));
            assertEquals(0, media.counter(EngineCounter.AGENT_ERRORS));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void oneThatDoesNotIsHeardWithItsGaps(long seed) throws Exception {
        try (SimulatedSwitch media = lossyWayIn(seed)) {
            listenTo(media, media.browser(1));
            assertTrue(concealedRatio(media) > 0.06, media.network() + ": " + concealedRatio(media));
            assertEquals(0, media.counter(EngineCounter.RED_RECOVERED));
        }
    }

    private static SimulatedSwitch lossyWayIn(long seed) throws IOException {
        return new SimulatedSwitch(
                new VirtualNetwork(seed).delaying(5_000_000, 10_000_000).losingTo(SimulatedSwitch.MEDIA, LOSS));
    }

    private static void listenTo(SimulatedSwitch media, SimulatedPhone talker) {
        SimulatedPhone listener = media.phone(2);
        LoopId loop = media.loop(1);
        media.connection().switchLoop(talker.endpoint(), loop, LoopState.SEND);
        media.connection().setTalking(talker.endpoint(), loop, true);
        media.connection().switchLoop(listener.endpoint(), loop, LoopState.RECV);
        media.run(SECONDS * 1_000L);
    }

    private static double concealedRatio(SimulatedSwitch media) {
        return media.counter(EngineCounter.CONCEALED_FRAMES) / (50.0 * SECONDS);
    }
}
