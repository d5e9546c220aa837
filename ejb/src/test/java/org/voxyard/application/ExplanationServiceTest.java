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
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.Finding;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UnknownEntryException;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

class ExplanationServiceTest {
    private static final UserId GUEST = new UserId("guest");
    private static final UserId DIRECTOR = new UserId("flight");

    private final ControlRoom room = ControlRoom.withDemo();
    private final ExplanationService explanations =
            new ExplanationService(room.directory, room.switchboard, room.transactions());
    private final Caller admin = new Caller(new UserId("admin"), Access.ADMINISTRATOR, new DomainId("site"));

    @Test
    void whoIsNotSignedInHasRightsButHearsNothing() {
        Explanation why = explanations.explain(admin, GUEST, PAO, Optional.empty());
        assertTrue(why.mayHear());
        assertFalse(why.mayTalk());
        assertFalse(why.hears());
        assertEquals(List.of("membership", "right-to-hear"), rules(why, true));
        assertEquals(List.of("right-to-talk", "signed-in"), rules(why, false));
        assertEquals(
                "Role guest may listen to loop PAO but not talk on it.",
                finding(why, "right-to-talk").sentence());
    }

    @Test
    void everyRuleHoldsForWhoTalks() {
        OperatorId flight = room.connect("flight");
        room.loops.switchLoop(flight, FLIGHT, LoopState.SEND);
        room.loops.talk(flight, FLIGHT, true);
        Explanation why = explanations.explain(admin, DIRECTOR, FLIGHT, Optional.empty());
        assertEquals(List.of(), rules(why, false));
        assertEquals(10, why.rules().size());
        assertTrue(why.hears());
        assertTrue(why.talks());
    }

    @Test
    void aLoopAtVolumeZeroIsNotHeard() {
        OperatorId flight = room.connect("flight");
        room.loops.switchLoop(flight, FLIGHT, LoopState.RECV);
        room.loops.setVolume(flight, FLIGHT, 0);
        Explanation why = explanations.explain(admin, DIRECTOR, FLIGHT, Optional.empty());
        assertFalse(why.hears());
        assertEquals(List.of("volume-up", "talk-state", "push-to-talk"), rules(why, false));
    }

    @Test
    void aRoleThatIsNotTheUsersGivesNoRight() {
        Explanation why = explanations.explain(admin, GUEST, FLIGHT, Optional.of(new RoleId("flight")));
        assertFalse(why.mayHear());
        assertFalse(finding(why, "membership").holds());
        assertTrue(finding(why, "right-to-talk").holds());
    }

    @Test
    void whatTheCallerDoesNotSeeDoesNotExist() {
        Caller stranger = new Caller(new UserId("boss"), Access.DOMAIN_ADMINISTRATOR, new DomainId("elsewhere"));
        assertThrows(UnknownEntryException.class, () -> explanations.explain(stranger, GUEST, PAO, Optional.empty()));
        assertThrows(
                UnknownEntryException.class,
                () -> explanations.explain(admin, GUEST, new LoopId("none"), Optional.empty()));
    }

    private static List<String> rules(Explanation why, boolean holding) {
        return why.rules().stream()
                .map(Explanation.Rule::finding)
                .filter(finding -> finding.holds() == holding)
                .map(Finding::rule)
                .toList();
    }

    private static Finding finding(Explanation why, String rule) {
        return why.rules().stream()
                .map(Explanation.Rule::finding)
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
