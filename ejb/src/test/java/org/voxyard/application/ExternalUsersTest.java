package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;

class ExternalUsersTest {
    private static final String FROM = "192.0.2.1";
    private static final DomainId DEMO = new DomainId("demo");
    private static final UserId ZOE = new UserId("zoe");

    private final ControlRoom room = ControlRoom.withDemo();

    @Test
    void whoSignsInWithAnAccountFromElsewhereGetsAUserHere() throws SignInRefusedException {
        put("zoe:pw", account(ZOE, "Zoe", Access.AUDITOR, "flight", "unknown-role"));
        assertEquals(new Caller(ZOE, Access.AUDITOR, DEMO), room.callers.identify("zoe", "pw", FROM));
        User user = room.directory.get(User.class, "zoe");
        assertEquals("Zoe", user.name());
        assertEquals(Set.of(new RoleId("flight")), user.roles());
        assertTrue(user.isExternal());
    }

    @Test
    void operatorsSignInWithSuchAnAccountToo() throws SignInRefusedException {
        put("zoe:pw", account(ZOE, "Zoe", Access.OPERATOR));
        assertEquals(
                ZOE,
                room.signIns.signIn(new ClientId("browser"), "zoe", "pw", FROM).user());
    }

    @Test
    void whatTheAccountMayDoFollowsAtTheNextSignIn() throws SignInRefusedException {
        put("zoe:pw", account(ZOE, "Zoe", Access.ADMINISTRATOR, "flight"));
        room.callers.identify("zoe", "pw", FROM);
        room.clock.advance(VerifiedPasswords.LIFE);
        put("zoe:pw", account(ZOE, "Zoe B.", Access.OPERATOR));
        assertEquals(Access.OPERATOR, room.callers.identify("zoe", "pw", FROM).access());
        assertEquals(Set.of(), room.directory.get(User.class, "zoe").roles());
    }

    @Test
    void aPasswordThatIsWrongElsewhereIsWrongHere() {
        put("zoe:pw", account(ZOE, "Zoe", Access.OPERATOR));
        assertThrows(SignInRefusedException.class, () -> room.callers.identify("zoe", "external", FROM));
        assertTrue(room.directory.find(User.class, "zoe").isEmpty());
    }

    @Test
    void nobodyFromElsewhereTakesThePlaceOfALocalAccount() {
        put("admin:theirs", account(new UserId("admin"), "Intruder", Access.ADMINISTRATOR));
        assertThrows(SignInRefusedException.class, () -> room.callers.identify("admin", "theirs", FROM));
        put("signed", account(new UserId("admin"), "Intruder", Access.ADMINISTRATOR));
        assertThrows(SignInRefusedException.class, () -> room.tokens.identify("signed", FROM));
        assertFalse(room.directory.get(User.class, "admin").name().equals("Intruder"));
    }

    @Test
    void whomTheProviderVouchesForGetsInWithTheProvidersToken() throws SignInRefusedException {
        put("signed", account(ZOE, "Zoe", Access.AUDITOR));
        TokenService.Holder holder = room.tokens.identify("signed", FROM);
        assertEquals(new Caller(ZOE, Access.AUDITOR, DEMO), holder.caller());
    }

    @Test
    void anAccountWhoseDomainIsNotHereGetsNobodyIn() {
        put("zoe:pw", new Account(ZOE, "Zoe", new DomainId("nowhere"), Access.OPERATOR, Set.of()));
        assertThrows(SignInRefusedException.class, () -> room.callers.identify("zoe", "pw", FROM));
    }

    private void put(String secret, Account account) {
        room.elsewhere.put(secret, account);
    }

    private static Account account(UserId user, String name, Access access, String... roles) {
        Set<RoleId> ids = Arrays.stream(roles).map(RoleId::new).collect(Collectors.toSet());
        return new Account(user, name, DEMO, access, ids);
    }
}
