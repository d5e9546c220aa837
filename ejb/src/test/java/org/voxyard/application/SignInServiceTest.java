package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.SignInSession;

class SignInServiceTest {
    private static final ClientId BROWSER = new ClientId("browser");
    private static final ClientId OTHER_BROWSER = new ClientId("other browser");
    private static final String FROM = "192.0.2.1";

    private final ControlRoom room = ControlRoom.withDemo();

    @Test
    void aPasswordBuysASessionThatServesAsPassword() throws SignInRefusedException {
        SignIn first = signIn("flight", "demo");
        SignIn second = signIn("flight", first.session());
        assertEquals(new UserId("flight"), second.user());
        assertNotEquals(first.session(), second.session());
    }

    @Test
    void aSessionIsNotStoredInClear() throws SignInRefusedException {
        assertFalse(room.sessions.holdsInClear(signIn("flight", "demo").session()));
        assertFalse(signIn("flight", "demo")
                .toString()
                .contains(signIn("flight", "demo").session()));
    }

    @Test
    void aSessionCountsOnlyForItsClientAndUser() throws SignInRefusedException {
        String session = signIn("flight", "demo").session();
        assertRefused(() -> room.signIns.signIn(OTHER_BROWSER, "flight", session, FROM), Reason.WRONG_CREDENTIALS);
        assertRefused(() -> room.signIns.signIn(BROWSER, "capcom", session, FROM), Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aSecondTabMayUseTheRenewedSessionForAMinute() throws SignInRefusedException {
        SignIn first = signIn("flight", "demo");
        room.signIns.renew(BROWSER, first.user(), first.session());
        room.clock.advance(SignInSession.GRACE.minusSeconds(1));
        SignIn ofSecondTab = room.signIns.renew(BROWSER, first.user(), first.session());
        room.clock.advance(Duration.ofSeconds(2));
        assertRefused(() -> room.signIns.renew(BROWSER, first.user(), first.session()), Reason.WRONG_CREDENTIALS);
        assertEquals(
                first.user(),
                room.signIns.renew(BROWSER, first.user(), ofSecondTab.session()).user());
    }

    @Test
    void aSessionEndsAnHourAfterItsLastRenewal() throws SignInRefusedException {
        SignIn first = signIn("flight", "demo");
        room.clock.advance(Duration.ofMinutes(59));
        SignIn second = room.signIns.renew(BROWSER, first.user(), first.session());
        room.clock.advance(Duration.ofMinutes(59));
        SignIn third = room.signIns.renew(BROWSER, first.user(), second.session());
        room.clock.advance(Duration.ofMinutes(60));
        assertRefused(() -> room.signIns.renew(BROWSER, first.user(), third.session()), Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aPasswordSignInEndsTheOldSessionOfThatClient() throws SignInRefusedException {
        SignIn old = signIn("flight", "demo");
        signIn("flight", "demo");
        assertRefused(() -> room.signIns.renew(BROWSER, old.user(), old.session()), Reason.WRONG_CREDENTIALS);
    }

    @Test
    void signingOutEndsEverySessionOfThatClient() throws SignInRefusedException {
        SignIn first = signIn("flight", "demo");
        room.signIns.renew(BROWSER, first.user(), first.session());
        room.signIns.signOut(BROWSER, first.user());
        assertTrue(room.sessions.isEmpty());
    }

    @Test
    void anUnknownUserCostsAsMuchTimeAsAWrongPassword() {
        int before = room.passwords.comparisons();
        assertRefused(() -> signIn("nobody", "demo"), Reason.WRONG_CREDENTIALS);
        assertEquals(before + 1, room.passwords.comparisons());
        assertRefused(() -> signIn("", "demo"), Reason.WRONG_CREDENTIALS);
    }

    @Test
    void guessingAtOneUserIsSlowedDownFromEverywhere() throws SignInRefusedException {
        for (int i = 0; i < 5; i++) {
            String source = "192.0.2." + i;
            assertRefused(() -> room.signIns.signIn(BROWSER, "flight", "wrong", source), Reason.WRONG_CREDENTIALS);
        }
        assertRefused(() -> signIn("flight", "demo"), Reason.TOO_MANY_ATTEMPTS);
        room.clock.advance(Duration.ofSeconds(1));
        assertEquals(new UserId("flight"), signIn("flight", "demo").user());
    }

    @Test
    void guessingFromOneSourceIsSlowedDownForAllUsers() {
        for (int i = 0; i < 100; i++) {
            String user = "user" + i;
            assertRefused(() -> signIn(user, "wrong"), Reason.WRONG_CREDENTIALS);
        }
        assertRefused(() -> signIn("flight", "demo"), Reason.TOO_MANY_ATTEMPTS);
    }

    @Test
    void whoHasASessionIsNotSlowedDownByThoseWhoGuess() throws SignInRefusedException {
        String session = signIn("flight", "demo").session();
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> signIn("flight", "wrong"), Reason.WRONG_CREDENTIALS);
        }
        assertEquals(new UserId("flight"), signIn("flight", session).user());
    }

    private interface Attempt {
        SignIn make() throws SignInRefusedException;
    }

    private SignIn signIn(String user, String secret) throws SignInRefusedException {
        return room.signIns.signIn(BROWSER, user, secret, FROM);
    }

    private static void assertRefused(Attempt attempt, Reason reason) {
        assertEquals(
                reason,
                assertThrows(SignInRefusedException.class, attempt::make).reason());
    }
}
