package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.media.engine.SimulatedPhone.Mouth.SENDS_NOTHING;
import static org.voxyard.media.engine.SimulatedPhone.Mouth.SENDS_SILENCE;
import static org.voxyard.media.engine.SimulatedPhone.Mouth.SPEAKS;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.sim.VirtualNetwork;

/** When the engine tells that somebody speaks and ceases to, and what it sends while nobody does; plain RTP, virtual clock. */
class SpeechAndSilenceTest {
    private static final int STEP_MS = 5;
    private static final int LATEST_START_MS = 60;
    private static final int SHORTEST_HANG_OVER_MS = 200;
    private static final int LONGEST_HANG_OVER_MS = 400;
    private static final int KEEP_ALIVE_MS = 380;

    private SimulatedSwitch media;
    private LoopId loop;
    private SimulatedPhone anna;
    private SimulatedPhone ben;

    @BeforeEach
    void annaMayTalkToBen() throws IOException {
        media = new SimulatedSwitch(new VirtualNetwork(1));
        loop = media.loop(1);
        anna = media.phone(1);
        ben = media.phone(2);
        ben.mouth(SENDS_NOTHING);
        media.connection().switchLoop(anna.endpoint(), loop, LoopState.SEND);
        media.connection().setTalking(anna.endpoint(), loop, true);
        media.connection().switchLoop(ben.endpoint(), loop, LoopState.RECV);
    }

    @AfterEach
    void close() {
        media.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDS_SILENCE", "SENDS_NOTHING"})
    void speechIsToldWithin60MillisecondsAndItsEndAfterTheHangOver(SimulatedPhone.Mouth silence) {
        anna.mouth(silence);
        media.run(1000);
        assertEquals(List.of(), media.events(MediaEvent.TalkStarted.class));
        for (int spurt = 0; spurt < 5; spurt++) {
            anna.mouth(SPEAKS);
            long startMs = msUntilTold(MediaEvent.TalkStarted.class);
            assertTrue(startMs <= LATEST_START_MS, "start told after " + startMs + " ms");
            media.run(520 - startMs % 20);
            anna.mouth(silence);
            long endMs = msUntilTold(MediaEvent.TalkStopped.class);
            assertTrue(
                    endMs >= SHORTEST_HANG_OVER_MS && endMs <= LONGEST_HANG_OVER_MS, "end told after " + endMs + " ms");
            media.run(520 - endMs % 20);
        }
    }

    @Test
    void silenceIsNeitherMixedNorEncodedAndTheGroupStaysHeard() {
        anna.mouth(SENDS_SILENCE);
        media.run(1000);
        long encodes = media.counter(EngineCounter.ENCODES);
        media.run(2000);
        assertEquals(encodes, media.counter(EngineCounter.ENCODES));
        assertTrue(media.counter(EngineCounter.GROUP_RECEIVED) >= 100);
    }

    @Test
    void anEndpointGetsAPacketAtLeastEvery400Milliseconds() {
        media.run(500);
        anna.mouth(SENDS_NOTHING);
        media.run(100);
        ben.listenAnew();
        anna.listenAnew();
        media.run(10_000);
        assertKeptAlive(ben);
        assertKeptAlive(anna);
        anna.mouth(SPEAKS);
        media.run(60);
        anna.mouth(SENDS_NOTHING);
        media.run(2000);
        assertKeptAlive(ben);
        assertKeptAlive(anna);
    }

    private long msUntilTold(Class<? extends MediaEvent> kind) {
        int before = media.events(kind).size();
        long ms = 0;
        while (media.events(kind).size() == before) {
            media.run(STEP_MS);
            ms += STEP_MS;
            assertTrue(ms < 5000, kind.getSimpleName() + " was not told");
        }
        return ms;
    }

    private static void assertKeptAlive(SimulatedPhone phone) {
        List<Long> arrivalsNs = phone.arrivalsNs();
        assertTrue(arrivalsNs.size() >= 20, arrivalsNs.size() + " packets");
        for (int i = 1; i < arrivalsNs.size(); i++) {
            long gapMs = TimeUnit.NANOSECONDS.toMillis(arrivalsNs.get(i) - arrivalsNs.get(i - 1));
            assertTrue(gapMs <= KEEP_ALIVE_MS, "a gap of " + gapMs + " ms");
        }
    }
}
