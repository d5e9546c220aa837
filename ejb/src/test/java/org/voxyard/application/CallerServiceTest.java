package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;

class CallerServiceTest {
    private static final String FROM = "192.0.2.1";
    private static final DomainId DEMO = new DomainId("demo");

    private final ControlRoom room = ControlRoom.withDemo();
    private final CallerService callers = new CallerService(room.directory, room.signIns, room.clock);

    @Test
    void whoHasNoOtherRightsOperates() throws SignInRefusedException {
        Caller flight = callers.identify("flight", "demo", FROM);
        assertEquals(new Caller(new UserId("flight"), Access.OPERATOR, DEMO), flight);
        assertFalse(flight.sees(DEMO));
    }

    @Test
    void membersOfTheRoleAdminAdministerTheSite() throws SignInRefusedException {
        Caller admin = callers.identify("admin", "demo", FROM);
        assertEquals(Access.ADMINISTRATOR, admin.access());
        assertTrue(admin.administers(new DomainId("elsewhere")));
    }

    @Test
    void aDomainAdministratorSeesOneDomain() throws SignInRefusedException {
        room.directory.get(User.class, "flight").entrust(Access.DOMAIN_ADMINISTRATOR);
        Caller flight = callers.identify("flight", "demo", FROM);
        assertTrue(flight.administers(DEMO));
        assertFalse(flight.sees(new DomainId("elsewhere")));
    }

    @Test
    void anAuditorSeesEverythingAndChangesNothing() throws SignInRefusedException {
        room.directory.get(User.class, "flight").entrust(Access.AUDITOR);
        Caller flight = callers.identify("flight", "demo", FROM);
        assertTrue(flight.sees(new DomainId("elsewhere")));
        assertFalse(flight.administers(DEMO));
    }

    @Test
    void aPasswordIsHashedOnceInAWhile() throws SignInRefusedException {
        callers.identify("flight", "demo", FROM);
        int before = room.passwords.comparisons();
        callers.identify("flight", "demo", FROM);
        assertEquals(before, room.passwords.comparisons());
        room.clock.advance(VerifiedPasswords.LIFE.plus(Duration.ofSeconds(1)));
        callers.identify("flight", "demo", FROM);
        assertEquals(before + 1, room.passwords.comparisons());
    }

    @Test
    void aChangedPasswordCountsAtOnce() throws SignInRefusedException {
        callers.identify("flight", "demo", FROM);
        room.entries.changePassword(new UserId("flight"), "better");
        assertEquals(Reason.WRONG_CREDENTIALS, refusal("demo").reason());
        assertEquals(
                new UserId("flight"), callers.identify("flight", "better", FROM).user());
    }

    @Test
    void whoGuessesIsToldHowLongToWaitAndDisturbsNobodyElse() throws SignInRefusedException {
        callers.identify("flight", "demo", FROM);
        for (int i = 0; i < 5; i++) {
            assertEquals(Reason.WRONG_CREDENTIALS, refusal("wrong").reason());
        }
        SignInRefusedException refused = refusal("wrong");
        assertEquals(Reason.TOO_MANY_ATTEMPTS, refused.reason());
        assertEquals(Duration.ofSeconds(1), refused.retryAfter());
        assertEquals(
                new UserId("flight"), callers.identify("flight", "demo", FROM).user());
    }

    @Test
    void nobodyHasAnEmptyName() {
        assertThrows(SignInRefusedException.class, () -> callers.identify("", "", FROM));
    }

    private SignInRefusedException refusal(String password) {
        return assertThrows(SignInRefusedException.class, () -> callers.identify("flight", password, FROM));
    }
}
