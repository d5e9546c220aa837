package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.sim.Script;
import org.voxyard.media.sim.VirtualNetwork;

/** Whoever sends whatever to the media port or to a loop's group: all agents go on, and who listens keeps hearing. */
class EngineFuzzTest {
    private static final InetSocketAddress STRANGER = new InetSocketAddress("192.0.2.66", 6666);
    private static final long TICK_MS = 20L;

    @FuzzTest(maxDuration = "60s")
    void theEngineGoesOnWhateverComes(byte[] script) throws IOException {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(1))) {
            LoopId loop = media.loop(1);
            SimulatedPhone phone = media.phone(1);
            SimulatedPhone browser = media.browser(2);
            media.connection().switchLoop(phone.endpoint(), loop, LoopState.SEND);
            media.connection().setTalking(phone.endpoint(), loop, true);
            media.connection().switchLoop(browser.endpoint(), loop, LoopState.RECV);
            media.run(2 * TICK_MS);
            Script.stepsOf(script).forEach(step -> follow(step, media, phone, browser));
            browser.listenAnew();
            media.run(5 * TICK_MS);
            assertEquals(0, media.counter(EngineCounter.AGENT_ERRORS));
            assertTrue(browser.sequences().size() >= 4, "the listener still gets packets");
        }
    }

    /** Kind: who sends where; 7 lets time pass. */
    private static void follow(Script.Step step, SimulatedSwitch media, SimulatedPhone phone, SimulatedPhone browser) {
        InetSocketAddress group = SimulatedSwitch.groupOf(1).toSocketAddress();
        switch (step.kind() % 8) {
            case 0, 1 -> media.host().send(STRANGER, SimulatedSwitch.MEDIA, step.bytes());
            case 2, 3 -> media.host().send(browser.address(), SimulatedSwitch.MEDIA, step.bytes());
            case 4 -> media.host().send(phone.address(), SimulatedSwitch.MEDIA, step.bytes());
            case 5, 6 -> media.host().send(STRANGER, group, step.bytes());
            default -> media.run(TICK_MS * (1 + step.detail() % 4));
        }
    }
}
