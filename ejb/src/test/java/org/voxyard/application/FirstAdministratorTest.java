package org.voxyard.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.session.ClientId;

class FirstAdministratorTest {
    private final ControlRoom room = new ControlRoom();

    @Test
    void theFirstStartMakesAnAdministratorAndNobodyElse() throws SignInRefusedException {
        String password = room.administrator.makeIfNobody().orElseThrow();
        room.signIns.signIn(new ClientId("browser"), "admin", password, "127.0.0.1");
        assertEquals(1, room.directory.all(User.class).size());
        assertTrue(room.directory.all(Loop.class).isEmpty());
        assertTrue(room.directory.get(User.class, "admin").hasRole(Role.ADMIN));
    }

    @Test
    void laterStartsMakeNothing() {
        room.administrator.makeIfNobody();
        assertEquals(Optional.empty(), room.administrator.makeIfNobody());
    }
}
