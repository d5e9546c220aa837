package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.application.ControlRoom.FLIGHT;
import static org.voxyard.application.ControlRoom.PAO;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.Denied;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.OperatorEvicted;
import org.voxyard.application.event.PanChanged;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.AccessDeniedException;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.UnknownOperatorException;
import org.voxyard.media.api.LoopState;

class SessionServiceTest {
    private static final SessionQuery ALL = query("", 0, 50);

    private final ControlRoom room = ControlRoom.withDemo();
    private final SessionService sessions = new SessionService(room.switchboard, room.loops, room.actions);
    private final Caller admin = caller(Access.ADMINISTRATOR, "site");

    @Test
    void whoIsSignedInWhereIsListedWithItsLoops() {
        OperatorId flight = room.connect("flight");
        room.connect("capcom");
        room.loops.switchLoop(flight, FLIGHT, LoopState.SEND);
        SessionView view = sessions.page(admin, ALL).getFirst();
        assertEquals(new UserId("flight"), view.user());
        assertEquals("127.0.0.1", view.arrival().source());
        assertEquals(room.clock.instant(), view.arrival().since());
        assertEquals(
                List.of(FLIGHT), view.loops().stream().map(SessionLoop::loop).toList());
        assertEquals(2, sessions.page(admin, ALL).size());
    }

    @Test
    void pagesGoOnAfterTheLastId() {
        OperatorId first = room.connect("flight");
        OperatorId second = room.connect("capcom");
        assertEquals(first, sessions.page(admin, query("", 0, 1)).getFirst().id());
        assertEquals(
                second,
                sessions.page(admin, query("", first.value(), 1)).getFirst().id());
    }

    @Test
    void aTextFindsNamesWhateverTheCase() {
        room.connect("flight");
        OperatorId capcom = room.connect("capcom");
        assertEquals(
                List.of(capcom),
                sessions.page(admin, query("CAPC", 0, 9)).stream()
                        .map(SessionView::id)
                        .toList());
    }

    @Test
    void sessionsOfAnotherDomainDoNotExist() {
        OperatorId flight = room.connect("flight");
        Caller stranger = caller(Access.DOMAIN_ADMINISTRATOR, "elsewhere");
        assertEquals(List.of(), sessions.page(stranger, ALL));
        assertThrows(UnknownOperatorException.class, () -> sessions.find(stranger, flight));
        assertThrows(UnknownOperatorException.class, () -> sessions.disconnect(stranger, flight));
    }

    @Test
    void anAuditorLooksButDoesNotTouch() {
        OperatorId flight = room.connect("flight");
        Caller auditor = caller(Access.AUDITOR, "elsewhere");
        assertEquals(flight, sessions.find(auditor, flight).id());
        assertThrows(AccessDeniedException.class, () -> sessions.disconnect(auditor, flight));
    }

    @Test
    void aSwitchFromOutsideIsToldAsTheOperatorsOwn() {
        OperatorId flight = room.connect("flight");
        SessionLoop now = sessions.order(
                admin, flight, FLIGHT, new LoopOrder(Optional.of(LoopState.SEND), Optional.of(30), Optional.of(-40)));
        assertEquals(LoopState.SEND, now.state());
        assertEquals(30, now.volume());
        assertEquals(-40, now.pan());
        assertTrue(room.engine.takeCommands().contains(room.endpoint(flight) + " FLIGHT pan -40"));
        var events = room.takeEvents();
        assertTrue(events.stream()
                .anyMatch(event -> event instanceof LoopStateChanged change && change.state() == LoopState.SEND));
        assertTrue(events.stream().anyMatch(event -> event instanceof PanChanged change && change.pan() == -40));
    }

    @Test
    void whatTheRoleForbidsIsRefusedAndTold() {
        OperatorId flight = room.connect("flight");
        LoopOrder order = new LoopOrder(Optional.of(LoopState.SEND), Optional.of(30), Optional.empty());
        NotPermittedException refusal =
                assertThrows(NotPermittedException.class, () -> sessions.order(admin, flight, PAO, order));
        assertEquals("Role flight may listen to loop PAO but not talk on it.", refusal.getMessage());
        assertEquals(50, sessions.loop(admin, flight, PAO).volume());
        assertEquals(
                refusal.getMessage(), room.takeEvents(Denied.class).getFirst().reason());
    }

    @Test
    void aRevokedLoopIsOffAndItsGateIsClosed() {
        OperatorId flight = room.connect("flight");
        room.loops.switchLoop(flight, FLIGHT, LoopState.SEND);
        room.loops.talk(flight, FLIGHT, true);
        room.engine.takeCommands();
        SessionLoop now = sessions.order(admin, flight, FLIGHT, LoopOrder.OFF);
        assertEquals(LoopState.NONE, now.state());
        assertFalse(now.talking());
        assertEquals(
                room.endpoint(flight) + " FLIGHT gate closed",
                room.engine.takeCommands().getFirst());
    }

    @Test
    void whoIsDisconnectedIsToldWhy() {
        OperatorId flight = room.connect("flight");
        sessions.disconnect(admin, flight);
        assertEquals(
                List.of(new OperatorEvicted(flight, "An administrator ended your session.")),
                room.takeEvents(OperatorEvicted.class));
        assertThrows(UnknownOperatorException.class, () -> sessions.find(admin, flight));
    }

    @Test
    void whatIsDoneToASessionIsInTheTrailWithBeforeAndAfter() {
        OperatorId flight = room.connect("flight");
        room.actor.is(new Actor("boss", "192.0.2.7"));
        LoopOrder order = new LoopOrder(Optional.of(LoopState.SEND), Optional.of(30), Optional.empty());
        sessions.order(admin, flight, FLIGHT, order);
        sessions.order(admin, flight, FLIGHT, LoopOrder.OFF);
        sessions.disconnect(admin, flight);
        assertEquals(List.of("switch " + flight, "revoke " + flight, "disconnect " + flight), room.trail.story());
        AuditEvent switched = room.trail.entries.getFirst().event();
        assertEquals("boss", switched.actor());
        assertEquals("192.0.2.7", switched.source());
        assertEquals(
                "{\"loop\":\"FLIGHT\",\"pan\":0,\"role\":\"flight\",\"state\":\"none\",\"user\":\"flight\",\"volume\":50}",
                switched.before());
        assertEquals(
                "{\"loop\":\"FLIGHT\",\"pan\":0,\"role\":\"flight\",\"state\":\"send\",\"user\":\"flight\",\"volume\":30}",
                switched.after());
        AuditEvent gone = room.trail.entries.getLast().event();
        assertTrue(gone.before().contains("\"user\":\"flight\""), gone.before());
        assertEquals("{}", gone.after());
    }

    @Test
    void whatIsRefusedIsNotInTheTrailAsDone() {
        OperatorId flight = room.connect("flight");
        LoopOrder order = new LoopOrder(Optional.of(LoopState.SEND), Optional.empty(), Optional.empty());
        assertThrows(NotPermittedException.class, () -> sessions.order(admin, flight, PAO, order));
        assertEquals(List.of(), room.trail.story());
    }

    @Test
    void aPanIsThereAgainAtTheNextSignIn() {
        room.loops.setPan(room.connect("flight"), FLIGHT, 70);
        assertEquals(70, sessions.loop(admin, room.connect("flight"), FLIGHT).pan());
    }

    private static SessionQuery query(String text, long after, int limit) {
        return new SessionQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text, after, limit);
    }

    private static Caller caller(Access access, String domain) {
        return new Caller(new UserId("boss"), access, new DomainId(domain));
    }
}
