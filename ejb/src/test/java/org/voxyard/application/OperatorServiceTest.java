package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.application.ControlRoom.FLIGHT;
import static org.voxyard.media.api.LoopState.NONE;
import static org.voxyard.media.api.LoopState.RECV;
import static org.voxyard.media.api.LoopState.SEND;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.UnknownOperatorException;
import org.voxyard.media.api.TalkGatePolicy;

class OperatorServiceTest {
    private final ControlRoom room = ControlRoom.withDemo();

    @Test
    void aProfileNamesTheUserAndItsPlace() {
        UserProfile profile = room.operators.profile(room.connect("eecom"));
        assertEquals(
                new UserProfile(
                        new UserId("eecom"),
                        "Electrical Officer",
                        new DomainId("demo"),
                        Optional.of(new ProjectId("mission"))),
                profile);
    }

    @Test
    void aUserTakesOnlyRolesThatItIsAMemberOf() {
        OperatorId guest = open("guest");
        assertEquals(
                List.of(new RoleId("guest")),
                room.operators.roles(guest).stream().map(RoleView::id).toList());
        assertThrows(NotPermittedException.class, () -> room.operators.takeRole(guest, new RoleId("flight")));
        assertThrows(NotPermittedException.class, () -> room.operators.takeRole(guest, new RoleId("nonsense")));
        assertEquals(Optional.empty(), room.operators.role(guest));
    }

    @Test
    void theAdministratorsRoleIsNotListedButCanBeTaken() {
        OperatorId admin = open("admin");
        assertEquals(List.of(), room.operators.roles(admin));
        room.operators.takeRole(admin, new RoleId("admin"));
        assertEquals("Administrator", room.operators.role(admin).orElseThrow().name());
        assertEquals(List.of(), room.loops.loops(admin));
    }

    @Test
    void aDisconnectClosesGatesLeavesLoopsAndClosesMedia() {
        OperatorId flight = talking("flight");
        String leg = room.endpoint(flight).toString();

        room.operators.close(flight, "The connection broke.");

        assertEquals(
                List.of(
                        leg + " FLIGHT gate closed",
                        leg + " FLIGHT RECV",
                        leg + " FLIGHT NONE",
                        "close endpoint " + leg),
                room.engine.takeCommands());
        List<Object> told = List.copyOf(room.takeEvents());
        assertTrue(told.getFirst() instanceof TalkChanged talk && !talk.talking());
        assertTrue(told.get(1) instanceof LoopMembershipChanged left
                && left.state() == NONE
                && left.participants().isEmpty());
        assertThrows(UnknownOperatorException.class, () -> room.operators.profile(flight));
    }

    @Test
    void closingTwiceIsHarmless() {
        OperatorId flight = room.connect("flight");
        room.operators.close(flight, "Once.");
        room.operators.close(flight, "Twice.");
        assertThrows(UnknownOperatorException.class, () -> room.loops.switchLoop(flight, FLIGHT, RECV));
    }

    @Test
    void aRoleChangeLeavesLoopsAndKeepsMedia() {
        room.entries.admit(new UserId("flight"), new RoleId("guest"));
        OperatorId flight = talking("flight");
        room.operators.takeRole(flight, new RoleId("guest"));
        assertTrue(room.media.isReady(flight));
        assertFalse(room.loops.audience(FLIGHT).contains(flight));
        assertEquals(
                List.of(new RoleId("flight")),
                room.takeEvents(TalkChanged.class).stream()
                        .map(talk -> talk.by().role())
                        .toList());
    }

    @Test
    void aRoleWithATalkGateOfItsOwnTellsTheEngineAndTheNextRoleTakesItBack() {
        room.directory.get(Role.class, "guest").talkBy(Optional.of(TalkGatePolicy.OPEN));
        room.entries.admit(new UserId("flight"), new RoleId("guest"));
        OperatorId flight = room.connect("flight");
        String leg = room.endpoint(flight).toString();
        room.operators.takeRole(flight, new RoleId("guest"));
        assertEquals(List.of(leg + " talk gate OPEN"), room.engine.takeCommands());
        room.operators.takeRole(flight, new RoleId("flight"));
        assertEquals(List.of(leg + " talk gate as the node's"), room.engine.takeCommands());
    }

    @Test
    void aNewLegBeginsWithTheTalkGateOfTheRole() {
        room.directory.get(Role.class, "flight").talkBy(Optional.of(TalkGatePolicy.PREROLL));
        OperatorId flight = open("flight");
        room.operators.takeRole(flight, new RoleId("flight"));
        room.media.offer(flight);
        String leg = room.endpoint(flight).toString();
        assertEquals(List.of("open endpoint " + leg, leg + " talk gate PREROLL"), room.engine.takeCommands());
    }

    private OperatorId open(String user) {
        return room.operators.open(new UserId(user), new ClientId("browser of " + user), "127.0.0.1");
    }

    private OperatorId talking(String user) {
        OperatorId operator = room.connect(user);
        room.loops.switchLoop(operator, FLIGHT, SEND);
        room.loops.talk(operator, FLIGHT, true);
        room.engine.takeCommands();
        room.takeEvents();
        return operator;
    }
}
