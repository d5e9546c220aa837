package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.NodeFault;
import org.voxyard.application.event.NodeFault.Kind;
import org.voxyard.application.journal.EventFilter;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.application.journal.JournalWriter;
import org.voxyard.application.journal.LiveEventType;
import org.voxyard.media.api.MediaEvent;

/** What the engine tells of its own faults, from its event to the journal that REST and webhooks read. */
class EngineFaultsTest {
    private final ControlRoom room = ControlRoom.withDemo();
    private final EventJournal journal = new EventJournal(room.clock);
    private final JournalWriter writer = new JournalWriter(journal, room.switchboard);

    @Test
    void aMixerThatHungAndWasReplaced() {
        assertTold(
                new MediaEvent.MixerReplaced(Duration.ofMillis(150), 3),
                Kind.MIXER_REPLACED,
                LiveEventType.MIXER_REPLACED,
                "The mixer hung for 150 ms and was replaced; its 3 loops go on.");
    }

    @Test
    void aMixerThatHangsAndIsGivenUp() {
        assertTold(
                new MediaEvent.MixerGivenUp(Duration.ofMillis(160)),
                Kind.MIXER_GIVEN_UP,
                LiveEventType.MIXER_GIVEN_UP,
                "The mixer has been hanging for 160 ms and is not replaced any more: restart the server.");
    }

    private void assertTold(MediaEvent event, Kind kind, LiveEventType type, String sentence) {
        room.mediaEvents.on(event);
        NodeFault fault = room.takeEvents(NodeFault.class).getFirst();
        assertEquals(new NodeFault(kind, Optional.empty(), sentence), fault);
        long before = journal.lastId();
        writer.on(fault);
        assertEquals(type, journal.next(before, EventFilter.ALL).orElseThrow().type());
    }
}
