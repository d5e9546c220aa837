package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.voxyard.infrastructure.media.ClassPathClips;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent.TalkStarted;
import org.voxyard.media.api.Ssrc;

class LoopTestsTest {
    private static final LoopId FLIGHT = new LoopId("FLIGHT");
    private static final Optional<EndpointId> PLAYER = Optional.of(new EndpointId(1));

    private final ControlRoom room = ControlRoom.withDemo();
    private final List<Runnable> delayed = new ArrayList<>();
    private final LoopTests tests = new LoopTests(
            new Players(room.engine, room.endpointIds, room.voices),
            room.voices,
            new ClassPathClips(),
            (delay, work) -> delayed.add(work));

    @Test
    void aToneThatComesBackProvesTheLoop() {
        CompletableFuture<Boolean> proven =
                CompletableFuture.supplyAsync(() -> tests.test(FLIGHT).isPresent());
        while (!proven.isDone()) {
            room.mediaEvents.on(new TalkStarted(FLIGHT, new Ssrc(7), PLAYER));
            Thread.onSpinWait();
        }
        assertTrue(proven.join());
    }

    @Test
    void silenceProvesNothingAndThePlayerIsClosed() {
        room.mediaEvents.on(new TalkStarted(FLIGHT, new Ssrc(8), Optional.empty()));
        assertFalse(tests.test(FLIGHT).isPresent());
        room.engine.takeCommands();
        delayed.forEach(Runnable::run);
        assertEquals(List.of("close endpoint 1"), room.engine.takeCommands());
    }

    @Test
    void aBusyEngineTestsNothing() {
        room.engine.takeNoMoreCommands();
        assertThrows(EngineBusyException.class, () -> tests.test(FLIGHT));
    }
}
