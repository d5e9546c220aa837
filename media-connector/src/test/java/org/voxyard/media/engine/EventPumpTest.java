package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.ParkingIdleStrategy;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEvent.LoopSilent;
import org.voxyard.media.api.MediaEvent.MixerReplaced;
import org.voxyard.media.api.MediaEvent.TalkStarted;
import org.voxyard.media.api.MediaEvent.TalkStopped;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.counter.Counters;

/** What the application hears when mixers follow one another. */
class EventPumpTest {
    private static final LoopId FLIGHT = new LoopId("FLIGHT");
    private static final Ssrc ANNA = new Ssrc(1);
    private static final Ssrc BEN = new Ssrc(2);
    private static final Optional<EndpointId> ENDPOINT = Optional.of(new EndpointId(7));
    private static final MixerReplaced REPLACED = new MixerReplaced(Duration.ofMillis(150), 1);

    private final List<MediaEvent> heard = new ArrayList<>();
    private final EventPump pump =
            new EventPump(new CommandQueue(64, new ParkingIdleStrategy()), heard::add, new Counters());
    private final Tenure first = new Tenure(1, 0);
    private final Tenure second = new Tenure(2, 0);

    @Test
    void voicesOfAReplacedMixerEndBeforeItsSuccessorIsHeardOf() {
        pump.emit(new TalkStarted(FLIGHT, ANNA, ENDPOINT), first);
        pump.emit(new TalkStarted(FLIGHT, BEN, ENDPOINT), first);
        pump.emit(new TalkStopped(FLIGHT, BEN, ENDPOINT), first);
        pump.doWork(0);
        heard.clear();

        pump.emit(REPLACED, second);
        pump.doWork(0);

        assertEquals(List.of(new TalkStopped(FLIGHT, ANNA, ENDPOINT), new LoopSilent(FLIGHT), REPLACED), heard);
    }

    @Test
    void whatAReplacedMixerTellsLateIsDropped() {
        TalkStarted anna = new TalkStarted(FLIGHT, ANNA, ENDPOINT);
        pump.emit(REPLACED, second);
        pump.emit(new TalkStarted(FLIGHT, BEN, ENDPOINT), first);
        pump.emit(anna, second);
        pump.doWork(0);

        assertEquals(List.of(REPLACED, anna), heard);
    }
}
