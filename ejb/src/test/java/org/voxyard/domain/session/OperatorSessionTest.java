package org.voxyard.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.media.api.LoopState.NONE;
import static org.voxyard.media.api.LoopState.RECV;
import static org.voxyard.media.api.LoopState.SEND;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.SessionChange.GateMoved;
import org.voxyard.domain.session.SessionChange.Switched;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.TalkGatePolicy;

class OperatorSessionTest {
    private static final LoopId FD = new LoopId("fd");
    private static final LoopId MET = new LoopId("met");
    private static final LoopId SECRET = new LoopId("secret");

    private static final Arrival ARRIVAL = new Arrival(Scope.of(new DomainId("gcc")), "127.0.0.1", Instant.EPOCH);

    private final OperatorSession session =
            new OperatorSession(new OperatorId(1), new UserId("anna"), "Anna Weiss", new ClientId("browser"), ARRIVAL);

    @BeforeEach
    void takePositionWithMedia() {
        session.takePosition(new Position(
                new RoleId("flight"),
                rights(Map.of(FD, Permission.SEND, MET, Permission.RECV)),
                Map.of(FD, new LoopSetting(LoopState.NONE, 70))));
        session.openMedia(new EndpointId(1));
        session.mediaConnected();
    }

    @Test
    void talkingIsReachedThroughMonitoringAndLeftThroughIt() {
        assertEquals(List.of(new Switched(FD, NONE, RECV), new Switched(FD, RECV, SEND)), session.switchTo(FD, SEND));
        assertEquals(List.of(new Switched(FD, SEND, RECV), new Switched(FD, RECV, NONE)), session.switchTo(FD, NONE));
    }

    @Test
    void theStateInForceIsNoStep() {
        session.switchTo(FD, RECV);
        assertEquals(List.of(), session.switchTo(FD, RECV));
    }

    @Test
    void aLoopToListenToIsNotOneToTalkOn() {
        session.switchTo(MET, RECV);
        NotPermittedException refusal = assertThrows(NotPermittedException.class, () -> session.switchTo(MET, SEND));
        assertEquals("Role flight may listen to loop met but not talk on it.", refusal.getMessage());
        assertEquals(RECV, refusal.stateInEffect());
        assertEquals(RECV, session.state(MET));
    }

    @Test
    void aLoopThatTheRoleLacksIsNotMonitored() {
        assertThrows(NotPermittedException.class, () -> session.switchTo(SECRET, RECV));
        assertThrows(NotPermittedException.class, () -> session.adjust(SECRET, setting -> setting.withVolume(10)));
    }

    @Test
    void nothingIsPermittedWithoutARole() {
        session.leave();
        assertThrows(NotPermittedException.class, () -> session.switchTo(FD, RECV));
        assertThrows(NotPermittedException.class, () -> session.talk(FD, true));
    }

    @Test
    void theGateOpensInTalkOnly() {
        session.switchTo(FD, RECV);
        assertEquals(List.of(), session.talk(FD, true));
        session.switchTo(FD, SEND);
        assertFalse(session.isTalking(FD));
        assertEquals(List.of(new GateMoved(FD, true)), session.talk(FD, true));
        assertEquals(List.of(), session.talk(FD, true));
    }

    @Test
    void theGateStaysClosedWithoutMedia() {
        session.loseMedia();
        session.switchTo(FD, SEND);
        assertEquals(List.of(), session.talk(FD, true));
    }

    @Test
    void talkingWithoutTheRightIsRefused() {
        assertThrows(NotPermittedException.class, () -> session.talk(MET, true));
    }

    @Test
    void leavingTalkClosesTheGateFirst() {
        talkOnFd();
        assertEquals(List.of(new GateMoved(FD, false), new Switched(FD, SEND, RECV)), session.switchTo(FD, RECV));
    }

    @Test
    void losingMediaClosesTheGateButKeepsTheLoop() {
        talkOnFd();
        assertEquals(List.of(new GateMoved(FD, false)), session.loseMedia());
        assertEquals(SEND, session.state(FD));
    }

    @Test
    void anotherMediaLegClosesTheGate() {
        talkOnFd();
        assertEquals(List.of(new GateMoved(FD, false)), session.openMedia(new EndpointId(2)));
        assertFalse(session.isMediaReady());
    }

    @Test
    void losingTheRightToTalkLeavesTheRightToListen() {
        talkOnFd();
        assertEquals(
                List.of(new GateMoved(FD, false), new Switched(FD, SEND, RECV)),
                session.apply(rights(Map.of(FD, Permission.RECV))));
    }

    @Test
    void losingEveryRightLeavesTheLoop() {
        session.switchTo(MET, RECV);
        assertEquals(List.of(new Switched(MET, RECV, NONE)), session.apply(rights(Map.of(FD, Permission.SEND))));
    }

    @Test
    void anotherTalkGateBeginsClosedAndLeavesTheLoopAsItIs() {
        talkOnFd();
        RoleTerms terms = new RoleTerms(Map.of(FD, Permission.SEND), Optional.of(TalkGatePolicy.OPEN));
        assertEquals(List.of(new GateMoved(FD, false)), session.apply(terms));
        assertEquals(SEND, session.state(FD));
        assertEquals(Optional.of(TalkGatePolicy.OPEN), session.talkGate());
        assertEquals(List.of(), session.apply(terms));
    }

    @Test
    void aRoleChangeLeavesAllLoopsAndKeepsMedia() {
        talkOnFd();
        session.switchTo(MET, RECV);
        List<SessionChange> steps =
                session.takePosition(new Position(new RoleId("capcom"), rights(Map.of(FD, Permission.RECV)), Map.of()));
        assertEquals(
                List.of(
                        new GateMoved(FD, false),
                        new Switched(FD, SEND, RECV),
                        new Switched(FD, RECV, NONE),
                        new Switched(MET, RECV, NONE)),
                steps);
        assertTrue(session.isMediaReady());
        assertEquals(List.of(), session.loops());
    }

    @Test
    void volumesComeWithTheRoleAndBeginInTheMiddle() {
        assertEquals(70, session.setting(FD).volume());
        assertEquals(50, session.setting(MET).volume());
        session.adjust(MET, setting -> setting.withVolume(0));
        assertEquals(0, session.setting(MET).volume());
    }

    private void talkOnFd() {
        session.switchTo(FD, SEND);
        session.talk(FD, true);
    }

    private static RoleTerms rights(Map<LoopId, Permission> rights) {
        return new RoleTerms(rights, Optional.empty());
    }
}
