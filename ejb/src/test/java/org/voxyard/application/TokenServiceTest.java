package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.application.TokenService.Holder;
import org.voxyard.application.TokenService.Made;
import org.voxyard.application.TokenService.Wish;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.AccessDeniedException;
import org.voxyard.domain.access.ApiToken;
import org.voxyard.domain.access.ApiTokens;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.access.KeyReusedException;
import org.voxyard.domain.access.TokenScope;
import org.voxyard.domain.access.TokenSecret;
import org.voxyard.domain.directory.DanglingReferenceException;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;

class TokenServiceTest {
    private static final String FROM = "192.0.2.1";
    private static final DomainId DEMO = new DomainId("demo");
    private static final UserId FLIGHT = new UserId("flight");
    private static final Caller ADMIN = new Caller(new UserId("admin"), Access.ADMINISTRATOR, DEMO);
    private static final Caller OPERATOR = new Caller(FLIGHT, Access.OPERATOR, DEMO);
    private static final ApiTokens.Query ALL =
            new ApiTokens.Query(Optional.empty(), Optional.empty(), Optional.empty(), 50);

    private final ControlRoom room = ControlRoom.withDemo();

    @Test
    void aTokenStandsForItsUser() throws SignInRefusedException {
        Made made = make(ADMIN, ADMIN.user(), TokenScope.ADMINISTER);
        assertTrue(made.secret()
                .orElseThrow()
                .text()
                .startsWith("vxt_" + made.token().key() + "_"));
        Holder holder = identify(made);
        assertEquals(ADMIN, holder.caller());
        assertEquals("vxt_" + made.token().key(), holder.token());
        assertEquals(1, room.apiTokens.uses());
    }

    @Test
    void aTokenForOperatingAdministersNothing() throws SignInRefusedException {
        Holder holder = identify(make(ADMIN, ADMIN.user(), TokenScope.OPERATE));
        assertEquals(Access.OPERATOR, holder.caller().access());
        assertFalse(holder.caller().sees(DEMO));
    }

    @Test
    void aTokenForReadingSeesWhatItsUserSees() throws SignInRefusedException {
        Holder holder = identify(make(ADMIN, ADMIN.user(), TokenScope.READ));
        assertTrue(holder.caller().sees(DEMO));
        assertFalse(holder.scope().mayChange());
    }

    @Test
    void onlyTheWholeSecretIsAccepted() {
        Made made = make(ADMIN, ADMIN.user(), TokenScope.READ);
        String text = made.secret().orElseThrow().text();
        for (String wrong : List.of("", "x", text + "0", text.substring(1), text.replace("vxt_", "VXT_"))) {
            assertEquals(Reason.WRONG_CREDENTIALS, refusal(wrong).reason());
        }
        String other = new TokenSecret(made.token().key(), TokenSecret.random().secret()).text();
        assertEquals(Reason.WRONG_CREDENTIALS, refusal(other).reason());
    }

    @Test
    void aTokenEndsWhenItExpires() throws SignInRefusedException {
        Instant end = room.clock.instant().plus(Duration.ofDays(1));
        Made made = room.tokens.make(
                ADMIN, new Wish("backup", FLIGHT, TokenScope.READ, Optional.of(end)), Optional.empty());
        room.clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertEquals(FLIGHT, identify(made).caller().user());
        room.clock.advance(Duration.ofSeconds(1));
        assertEquals(
                Reason.WRONG_CREDENTIALS,
                refusal(made.secret().orElseThrow().text()).reason());
    }

    @Test
    void aTokenEndsWhenItIsRevokedOrItsUserIsGone() {
        Made first = make(ADMIN, FLIGHT, TokenScope.READ);
        assertTrue(room.tokens.revoke(ADMIN, first.token().key()));
        assertFalse(room.tokens.revoke(ADMIN, first.token().key()));
        refusal(first.secret().orElseThrow().text());
        Made second = make(ADMIN, FLIGHT, TokenScope.READ);
        room.entries.deleteUser(FLIGHT);
        refusal(second.secret().orElseThrow().text());
    }

    @Test
    void operatorsMakeAndSeeTheirOwnTokensOnly() {
        Made own = make(OPERATOR, FLIGHT, TokenScope.OPERATE);
        Made foreign = make(ADMIN, ADMIN.user(), TokenScope.READ);
        assertThrows(AccessDeniedException.class, () -> make(OPERATOR, ADMIN.user(), TokenScope.READ));
        assertEquals(
                List.of(own.token().key()),
                room.tokens.page(OPERATOR, ALL).stream().map(ApiToken::key).toList());
        assertFalse(room.tokens.revoke(OPERATOR, foreign.token().key()));
        assertTrue(room.tokens.find(OPERATOR, foreign.token().key()).isEmpty());
        assertTrue(room.tokens.revoke(OPERATOR, own.token().key()));
    }

    @Test
    void aDomainAdministratorGetsNoFurtherWithATokenOfAnAdministrator() {
        Caller local = new Caller(FLIGHT, Access.DOMAIN_ADMINISTRATOR, DEMO);
        room.directory.get(User.class, "flight").entrust(Access.DOMAIN_ADMINISTRATOR);
        assertThrows(AccessDeniedException.class, () -> make(local, ADMIN.user(), TokenScope.ADMINISTER));
        make(local, new UserId("capcom"), TokenScope.OPERATE);
    }

    @Test
    void nobodyHasNoTokenAndSomebodyNotEndlesslyMany() {
        assertThrows(DanglingReferenceException.class, () -> make(ADMIN, new UserId("nobody"), TokenScope.READ));
        for (int i = 0; i < TokenService.MAX_TOKENS; i++) {
            make(ADMIN, FLIGHT, TokenScope.READ);
        }
        assertThrows(DirectoryConflictException.class, () -> make(ADMIN, FLIGHT, TokenScope.READ));
    }

    @Test
    void guessingIsSlowedDownAndToldOfButDisturbsNobody() throws SignInRefusedException {
        Made made = make(ADMIN, ADMIN.user(), TokenScope.READ);
        for (int i = 0; i < 100; i++) {
            assertEquals(Reason.WRONG_CREDENTIALS, refusal("vxt_guess").reason());
        }
        assertEquals(Reason.TOO_MANY_ATTEMPTS, refusal("vxt_guess").reason());
        assertEquals(ADMIN, identify(made).caller());
        assertEquals(100, room.trail.entries.size());
        assertEquals("sign-in-refused vxt_", room.trail.story().getFirst());
    }

    @Test
    void aSecretIsInNoText() {
        Made made = make(ADMIN, ADMIN.user(), TokenScope.READ);
        assertFalse(
                made.toString().contains(made.secret().orElseThrow().secret().value()));
    }

    @Test
    void theSameRequestAgainMakesNothingAgainAndShowsNoSecretAgain() {
        Wish wish = new Wish("backup", ADMIN.user(), TokenScope.READ, Optional.empty());
        Optional<CreationKey> key = Optional.of(new CreationKey("first", "fingerprint"));
        Made made = room.tokens.make(ADMIN, wish, key);
        Made again = room.tokens.make(ADMIN, wish, key);
        assertEquals(made.token(), again.token());
        assertEquals(Optional.empty(), again.secret());
        CreationKey other = new CreationKey("first", "another");
        assertThrows(KeyReusedException.class, () -> room.tokens.make(ADMIN, wish, Optional.of(other)));
    }

    private Made make(Caller caller, UserId user, TokenScope scope) {
        return room.tokens.make(caller, new Wish("backup", user, scope, Optional.empty()), Optional.empty());
    }

    private Holder identify(Made made) throws SignInRefusedException {
        return room.tokens.identify(made.secret().orElseThrow().text(), FROM);
    }

    private SignInRefusedException refusal(String text) {
        return assertThrows(SignInRefusedException.class, () -> room.tokens.identify(text, FROM));
    }
}
