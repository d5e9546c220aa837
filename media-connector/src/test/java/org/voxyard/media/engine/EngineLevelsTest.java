package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.Dimming;
import org.voxyard.media.sim.VirtualNetwork;

/** Priority and pan from the application's command to the listener's decoder. */
class EngineLevelsTest {
    private static final double TOLERANCE_DB = 2;

    private final SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(1));
    private final LoopId work = media.loop(1);
    private final LoopId alarm = media.loop(2);
    private final SimulatedPhone worker = media.phone(1);
    private final SimulatedPhone caller = media.phone(2);
    private final SimulatedPhone both = media.phone(3);
    private final SimulatedPhone workOnly = media.phone(4);

    EngineLevelsTest() throws IOException {
        talk(worker, work);
        talk(caller, alarm);
        hear(both, work);
        hear(both, alarm);
        hear(workOnly, work);
    }

    @AfterEach
    void close() {
        media.close();
    }

    @Test
    void aLoopIsDimmedForThoseWhoHearTheEmergency() {
        media.connection().setPriority(alarm, LoopPriority.EMERGENCY);
        assertEquals(-Dimming.DEFAULT_DB, workLevelDifferenceDb(), TOLERANCE_DB);
        media.connection().setPriority(alarm, LoopPriority.NORMAL);
        assertEquals(0, workLevelDifferenceDb(), TOLERANCE_DB);
    }

    @Test
    void aLoopThatMovesKeepsItsPriority() {
        media.connection().setPriority(alarm, LoopPriority.ANNOUNCEMENT);
        media.connection().openLoop(alarm, SimulatedSwitch.groupOf(9));
        talk(caller, alarm);
        hear(both, alarm);
        assertEquals(-Dimming.DEFAULT_DB, workLevelDifferenceDb(), TOLERANCE_DB);
    }

    @Test
    void aLoopAtTheEdgeLoses3DbInAMonoReceiver() {
        media.connection().setPan(both.endpoint(), work, -100);
        assertEquals(-3, workLevelDifferenceDb(), TOLERANCE_DB);
        media.connection().setPan(both.endpoint(), work, 0);
        assertEquals(0, workLevelDifferenceDb(), TOLERANCE_DB);
    }

    @Test
    void whatConcernsNobodyIsCounted() {
        long before = media.counter(EngineCounter.COMMANDS_STALE);
        media.connection().setPriority(new LoopId("NOWHERE"), LoopPriority.EMERGENCY);
        media.connection().setPan(worker.endpoint(), new LoopId("NOWHERE"), 50);
        media.run(20);
        assertEquals(before + 2, media.counter(EngineCounter.COMMANDS_STALE));
    }

    /** How much louder the worker is for him who hears both loops than for him who hears one. */
    private double workLevelDifferenceDb() {
        media.run(900);
        both.listenAnew();
        workOnly.listenAnew();
        media.run(500);
        return both.levelOf(worker.toneHz()) - workOnly.levelOf(worker.toneHz());
    }

    private void talk(SimulatedPhone phone, LoopId loop) {
        media.connection().switchLoop(phone.endpoint(), loop, LoopState.SEND);
        media.connection().setTalking(phone.endpoint(), loop, true);
    }

    private void hear(SimulatedPhone phone, LoopId loop) {
        media.connection().switchLoop(phone.endpoint(), loop, LoopState.RECV);
        media.connection().setVolume(phone.endpoint(), loop, 80);
    }
}
