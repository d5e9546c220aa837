package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.application.ControlRoom.FLIGHT;
import static org.voxyard.media.api.LoopState.RECV;
import static org.voxyard.media.api.LoopState.SEND;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.MediaLost;
import org.voxyard.application.event.MediaReady;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.application.event.VoiceChanged;
import org.voxyard.application.event.VoiceOnClosedGate;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.MediaEvent.EndpointConnected;
import org.voxyard.media.api.MediaEvent.EndpointLost;
import org.voxyard.media.api.MediaEvent.TalkStarted;
import org.voxyard.media.api.MediaEvent.TalkStopped;
import org.voxyard.media.api.Ssrc;

class MediaServiceTest {
    private static final Ssrc SSRC = new Ssrc(4711);

    private final ControlRoom room = ControlRoom.withDemo();

    @Test
    void mediaIsReadyOnceTheEngineSaysSo() throws MalformedAnswerException {
        OperatorId guest = room.operators.open(new UserId("guest"), new ClientId("browser"), "127.0.0.1");
        assertThrows(NoMediaException.class, () -> room.media.answer(guest, "sdp"));

        assertEquals("offer 1", room.media.offer(guest));
        room.media.answer(guest, "sdp");
        assertFalse(room.media.isReady(guest));

        room.mediaEvents.on(new EndpointConnected(new EndpointId(1)));
        assertTrue(room.media.isReady(guest));
        assertEquals(List.of(new MediaReady(guest)), room.takeEvents(MediaReady.class));
    }

    @Test
    void aNewOfferReplacesTheLegAndBringsTheLoopsBack() {
        OperatorId flight = room.connect("flight");
        room.loops.switchLoop(flight, FLIGHT, RECV);
        String old = room.endpoint(flight).toString();
        room.engine.takeCommands();

        room.media.offer(flight);

        String fresh = room.endpoint(flight).toString();
        assertEquals(
                List.of(
                        "open endpoint " + fresh,
                        "close endpoint " + old,
                        fresh + " FLIGHT RECV",
                        fresh + " FLIGHT volume 50"),
                room.engine.takeCommands());
        assertFalse(room.media.isReady(flight));
    }

    @Test
    void theConnectionOfALegThatWasReplacedMakesNothingReady() {
        OperatorId flight = room.connect("flight");
        EndpointId old = room.endpoint(flight);
        room.media.offer(flight);
        room.mediaEvents.on(new EndpointConnected(old));
        assertFalse(room.media.isReady(flight));
    }

    @Test
    void lostMediaClosesTheGateAndIsTold() {
        OperatorId flight = room.connect("flight");
        room.loops.switchLoop(flight, FLIGHT, SEND);
        room.loops.talk(flight, FLIGHT, true);
        room.takeEvents();

        room.mediaEvents.on(new EndpointLost(room.endpoint(flight), "No consent for 30 s."));

        List<Object> told = List.copyOf(room.takeEvents());
        assertTrue(told.getFirst() instanceof TalkChanged talk && !talk.talking());
        assertEquals(new MediaLost(flight, "No consent for 30 s."), told.getLast());
        assertFalse(room.loops.talk(flight, FLIGHT, true).talking());
    }

    @Test
    void aVoiceKeepsItsNameWhenItsOperatorIsGone() {
        OperatorId flight = room.connect("flight");
        Optional<EndpointId> endpoint = Optional.of(room.endpoint(flight));
        room.mediaEvents.on(new TalkStarted(FLIGHT, SSRC, endpoint));
        room.operators.close(flight, "Left.");
        room.mediaEvents.on(new TalkStopped(FLIGHT, SSRC, endpoint));
        assertEquals(
                List.of("Flight Director", "Flight Director"),
                room.takeEvents(VoiceChanged.class).stream()
                        .map(VoiceChanged::name)
                        .toList());
    }

    @Test
    void foreignVoicesAreUnknownAndPlayersHaveNames() {
        EndpointId player = new Players(room.engine, room.endpointIds, room.voices).open("GNC (simulated)");
        room.mediaEvents.on(new TalkStarted(FLIGHT, SSRC, Optional.empty()));
        room.mediaEvents.on(new TalkStarted(FLIGHT, new Ssrc(1), Optional.of(player)));
        assertEquals(
                List.of("Unknown source", "GNC (simulated)"),
                room.takeEvents(VoiceChanged.class).stream()
                        .map(VoiceChanged::name)
                        .toList());
    }

    @Test
    void voiceOnAClosedGateIsTold() {
        OperatorId flight = room.connect("flight");
        room.mediaEvents.on(new org.voxyard.media.api.MediaEvent.VoiceOnClosedGate(room.endpoint(flight)));
        assertEquals(List.of(new VoiceOnClosedGate(flight)), room.takeEvents());
    }
}
