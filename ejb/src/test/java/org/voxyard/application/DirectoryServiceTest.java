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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.event.OperatorEvicted;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.UnknownEntryException;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

class DirectoryServiceTest {
    private static final RoleId ROLE = new RoleId("flight");
    private static final UserId USER = new UserId("flight");
    private static final Scope DEMO = Scope.of(new DomainId("demo"));

    private final ControlRoom room = ControlRoom.withDemo();
    private final OperatorId flight = room.connect("flight");
    private final String leg = room.endpoint(flight).toString();

    @BeforeEach
    void talkOnFlight() {
        room.loops.switchLoop(flight, FLIGHT, SEND);
        room.loops.talk(flight, FLIGHT, true);
        room.engine.takeCommands();
        room.takeEvents();
    }

    @Test
    void revokingTheRightToTalkClosesTheGateAtOnce() {
        room.entries.grant(ROLE, FLIGHT, Permission.RECV);
        assertEquals(List.of(leg + " FLIGHT gate closed", leg + " FLIGHT RECV"), room.engine.takeCommands());
        assertEquals(1, room.takeEvents(TalkChanged.class).size());
        assertEquals(RECV, state());
    }

    @Test
    void revokingEveryRightLeavesTheLoop() {
        room.entries.grant(ROLE, FLIGHT, Permission.NONE);
        assertEquals(NONE, state());
        assertFalse(room.loops.audience(FLIGHT).contains(flight));
    }

    @Test
    void aNewRightHoldsAtOnce() {
        OperatorId guest = room.connect("guest");
        room.entries.grant(new RoleId("guest"), FLIGHT, Permission.RECV);
        assertEquals(RECV, room.loops.switchLoop(guest, FLIGHT, RECV).state());
    }

    @Test
    void deletingALoopLeavesItThenClosesIt() {
        room.loopEntries.deleteLoop(FLIGHT);
        List<String> commands = room.engine.takeCommands();
        assertEquals("close FLIGHT", commands.getLast());
        assertTrue(commands.contains(leg + " FLIGHT NONE"));
    }

    @Test
    void deletingAUserEndsItsConnections() {
        room.entries.deleteUser(USER);
        assertEvicted();
    }

    @Test
    void endingAMembershipEndsConnectionsInThatRole() {
        room.entries.dismiss(USER, ROLE);
        assertEvicted();
    }

    @Test
    void deletingARoleEndsConnectionsInIt() {
        room.entries.deleteRole(ROLE);
        assertEvicted();
    }

    @Test
    void aNewPasswordEndsConnections() {
        room.entries.changePassword(USER, "better");
        assertEvicted();
    }

    @Test
    void whatIsUsedIsNotDeleted() {
        assertThrows(DirectoryConflictException.class, () -> room.entries.deleteDomain(new DomainId("demo")));
        assertThrows(UnknownEntryException.class, () -> room.entries.deleteDomain(new DomainId("elsewhere")));
    }

    @Test
    void anIdIsTakenOnce() {
        assertThrows(DirectoryConflictException.class, () -> room.entries.createUser(USER, "Other", DEMO, "x"));
    }

    @Test
    void aNewLoopOpensInTheEngine() {
        room.loopEntries.createLoop(new LoopId("RETRO"), "RETRO", DEMO, new LoopAddress("239.192.7.9", 20009));
        assertEquals(List.of("open RETRO at 239.192.7.9:20009"), room.engine.takeCommands());
        assertEquals(List.of(new DirectoryChanged()), room.takeEvents());
    }

    private void assertEvicted() {
        assertTrue(room.engine.takeCommands().contains("close endpoint " + leg));
        List<Object> told = List.copyOf(room.takeEvents());
        assertTrue(told.stream().anyMatch(event -> event instanceof TalkChanged talk && !talk.talking()));
        assertTrue(told.stream()
                .anyMatch(event -> event instanceof OperatorEvicted evicted
                        && evicted.operator().equals(flight)));
    }

    private LoopState state() {
        return room.switchboard.read(flight, session -> session.state(FLIGHT));
    }
}
