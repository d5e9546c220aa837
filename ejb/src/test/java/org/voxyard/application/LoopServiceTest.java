package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.application.ControlRoom.CAPCOM;
import static org.voxyard.application.ControlRoom.EECOM;
import static org.voxyard.application.ControlRoom.FLIGHT;
import static org.voxyard.application.ControlRoom.PAO;
import static org.voxyard.media.api.LoopState.NONE;
import static org.voxyard.media.api.LoopState.RECV;
import static org.voxyard.media.api.LoopState.SEND;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.Denied;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.OperatorEvicted;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.application.event.VolumeChanged;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.loop.TilePosition;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopState;

class LoopServiceTest {
    private static final Participant FLIGHT_DIRECTOR =
            new Participant(new ClientId("browser of flight"), new UserId("flight"), new RoleId("flight"));

    private final ControlRoom room = ControlRoom.withDemo();
    private final OperatorId flight = room.connect("flight");
    private final String leg = room.endpoint(flight).toString();

    @Test
    void enteringTalkTellsTheEngineEachStepAndTheUserOnce() {
        SwitchOutcome outcome = room.loops.switchLoop(flight, FLIGHT, SEND);

        assertEquals(new SwitchOutcome(SEND, List.of(FLIGHT_DIRECTOR)), outcome);
        assertEquals(
                List.of(leg + " FLIGHT RECV", leg + " FLIGHT volume 50", leg + " FLIGHT SEND"),
                room.engine.takeCommands());
        assertEquals(
                List.of(
                        new LoopMembershipChanged(FLIGHT, RECV, FLIGHT_DIRECTOR, List.of(FLIGHT_DIRECTOR)),
                        stateChanged(flight, SEND, List.of(FLIGHT_DIRECTOR), false)),
                room.takeEvents());
    }

    @Test
    void theStateInForceIsAnsweredAndNotAnnounced() {
        room.loops.switchLoop(flight, FLIGHT, RECV);
        room.takeEvents();
        assertEquals(RECV, room.loops.switchLoop(flight, FLIGHT, RECV).state());
        assertEquals(List.of(), room.takeEvents());
    }

    @Test
    void aRefusalChangesNothingAndIsNotRemembered() {
        OperatorId guest = room.connect("guest");
        assertThrows(NotPermittedException.class, () -> room.loops.switchLoop(guest, FLIGHT, RECV));
        assertThrows(NotPermittedException.class, () -> room.loops.switchLoop(guest, PAO, SEND));
        assertEquals(NONE, room.loop(guest, PAO).state());
        assertEquals(List.of(), room.engine.takeCommands());
        assertEquals(
                List.of(
                        "Role guest has no right to loop FLIGHT.",
                        "Role guest may listen to loop PAO but not talk on it."),
                room.takeEvents().stream()
                        .map(event -> assertInstanceOf(Denied.class, event).reason())
                        .toList());
    }

    @Test
    void pushToTalkMovesTheGateAndTellsWhoSpeaks() {
        room.loops.switchLoop(flight, FLIGHT, SEND);
        room.engine.takeCommands();
        room.takeEvents();

        assertTrue(room.loops.talk(flight, FLIGHT, true).talking());
        assertFalse(room.loops.talk(flight, FLIGHT, false).talking());

        assertEquals(List.of(leg + " FLIGHT gate open", leg + " FLIGHT gate closed"), room.engine.takeCommands());
        assertEquals(
                List.of(
                        new TalkChanged(FLIGHT, true, FLIGHT_DIRECTOR, "Flight Director"),
                        new TalkChanged(FLIGHT, false, FLIGHT_DIRECTOR, "Flight Director")),
                room.takeEvents());
    }

    @Test
    void pushToTalkOnAMonitoredLoopIsNoFault() {
        room.loops.switchLoop(flight, FLIGHT, RECV);
        assertFalse(room.loops.talk(flight, FLIGHT, true).talking());
        assertThrows(NotPermittedException.class, () -> room.loops.talk(flight, PAO, true));
    }

    @Test
    void statesAndVolumesSurviveALostConnection() {
        room.loops.switchLoop(flight, FLIGHT, SEND);
        room.loops.setVolume(flight, FLIGHT, 80);
        room.operators.close(flight, "The connection broke.");

        OperatorId again = room.connect("flight");
        LoopView view = room.loop(again, FLIGHT);
        assertEquals(SEND, view.state());
        assertEquals(80, view.volume());
        assertEquals(0, view.participants());

        room.loops.switchLoop(again, FLIGHT, RECV);
        assertTrue(room.engine.takeCommands().contains(room.endpoint(again) + " FLIGHT volume 80"));
    }

    @Test
    void aStoredStateNeverExceedsTheRight() {
        room.loops.switchLoop(flight, FLIGHT, SEND);
        room.entries.grant(new RoleId("flight"), FLIGHT, Permission.RECV);
        assertEquals(RECV, room.loop(flight, FLIGHT).state());
    }

    @Test
    void volumeIsCutToItsRangeAndReachesTheEngine() {
        assertEquals(100, room.loops.setVolume(flight, FLIGHT, 400));
        assertEquals(List.of(leg + " FLIGHT volume 100"), room.engine.takeCommands());
        assertEquals(
                List.of(new VolumeChanged(flight, FLIGHT_DIRECTOR, FLIGHT, 100)), room.takeEvents(VolumeChanged.class));
    }

    @Test
    void loopsComeByNameInAGridWithThePermissionOfTheRole() {
        List<LoopView> views = room.loops.loops(room.connect("eecom"));
        assertEquals(
                List.of(CAPCOM, EECOM, FLIGHT), views.stream().map(LoopView::id).toList());
        assertEquals(
                List.of(Permission.RECV, Permission.SEND, Permission.SEND),
                views.stream().map(LoopView::permission).toList());
        assertEquals(
                List.of(new TilePosition(1, 1, 1), new TilePosition(1, 1, 2), new TilePosition(1, 1, 3)),
                views.stream().map(view -> view.layout().getFirst()).toList());
    }

    @Test
    void broadcastsOfALoopAreForThoseWhoMayMonitorIt() {
        OperatorId guest = room.connect("guest");
        assertTrue(room.loops.audience(PAO).contains(guest));
        assertFalse(room.loops.audience(FLIGHT).contains(guest));
        room.operators.close(guest, "Left.");
        assertFalse(room.loops.audience(PAO).contains(guest));
    }

    @Test
    void anotherConsoleOfTheSameUserFollowsWithoutAnEcho() {
        OperatorId other = room.connect("flight", "other browser");
        room.loops.switchLoop(flight, FLIGHT, SEND);
        room.takeEvents();

        room.loops.switchLoop(other, FLIGHT, SEND);

        List<LoopStateChanged> changes = room.takeEvents(LoopStateChanged.class);
        assertEquals(
                List.of(true), changes.stream().map(LoopStateChanged::mirrored).toList());
    }

    @Test
    void aFollowerThatLagsBehindDoesNotOverwriteWhatIsRemembered() {
        OperatorId other = room.connect("flight", "other browser");
        room.loops.switchLoop(flight, FLIGHT, SEND);
        room.loops.switchLoop(flight, FLIGHT, RECV);
        room.loops.switchLoop(other, FLIGHT, SEND);
        assertEquals(RECV, room.loop(flight, FLIGHT).state());
        room.loops.switchLoop(other, FLIGHT, RECV);
        assertEquals(RECV, room.switchboard.read(other, session -> session.state(FLIGHT)));
    }

    @Test
    void anOverloadedEngineEndsTheSessionInsteadOfLeavingItInDoubt() {
        room.engine.takeNoMoreCommands();
        room.loops.switchLoop(flight, FLIGHT, RECV);
        assertEquals(1, room.takeEvents(OperatorEvicted.class).size());
    }

    private static LoopStateChanged stateChanged(
            OperatorId operator, LoopState state, List<Participant> participants, boolean mirrored) {
        return new LoopStateChanged(
                operator,
                FLIGHT_DIRECTOR.user(),
                FLIGHT_DIRECTOR.role(),
                FLIGHT_DIRECTOR.client(),
                FLIGHT,
                state,
                participants,
                mirrored);
    }
}
