package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.UnknownOperatorException;

class ReceptionTest {
    private static final String SOMEBODY = "192.0.2.9";

    private final Yard yard = new Yard();

    @Test
    void anAddressGetsTwentySocketsWithoutSignInAndAnotherAddressItsOwn() {
        for (int i = 0; i < Lobby.MAX_PER_ADDRESS; i++) {
            assertTrue(yard.reception.open(new FakeSocket(), SOMEBODY, 0).isPresent());
        }
        FakeSocket oneTooMany = new FakeSocket();
        assertTrue(yard.reception.open(oneTooMany, SOMEBODY, 0).isEmpty());
        assertEquals(List.of("1008 too many sockets without sign-in"), oneTooMany.closes);
        assertTrue(yard.reception.open(new FakeSocket(), "192.0.2.10", 0).isPresent());
    }

    @Test
    void signingInAndClosingMakeRoomForOthers() {
        for (int i = 0; i < 2 * Lobby.MAX_PER_ADDRESS; i++) {
            yard.connect().signIn("anna", "correct horse");
            yard.connect().disconnect();
        }
        assertEquals("[register unicast]", greet(yard.connect()));
    }

    @Test
    void aSocketWithoutSignInIsClosedAfterThirtyMinutes() {
        ScriptedClient stranger = yard.connect();
        ScriptedClient anna = yard.connect().signIn("anna", "correct horse");
        yard.reception.onHeartbeat(Reception.PATIENCE_NS);
        assertTrue(stranger.socket.closes.isEmpty());
        yard.reception.onHeartbeat(Reception.PATIENCE_NS + 1);
        assertEquals(List.of("1008 no sign-in for 30 minutes"), stranger.socket.closes);
        assertTrue(anna.socket.closes.isEmpty());
    }

    @Test
    void twoLostPongsCloseTheSocket() {
        ScriptedClient client = yard.connect();
        yard.reception.onHeartbeat(0);
        yard.reception.onHeartbeat(1);
        client.connection.pong();
        yard.reception.onHeartbeat(2);
        yard.reception.onHeartbeat(3);
        assertTrue(client.socket.closes.isEmpty());
        yard.reception.onHeartbeat(4);
        assertEquals(List.of("1008 pings not answered"), client.socket.closes);
        assertEquals(5, client.socket.pings);
    }

    @Test
    void aSignInThatFinishesAfterTheSocketClosedLeavesNobodyBehind() {
        ScriptedClient anna = yard.connect();
        UserId user = new UserId("anna");
        ClientId client = new ClientId("client-1");
        OperatorId operator = yard.operators.open(user, client, SOMEBODY);
        anna.disconnect();
        yard.reception.signedIn(anna.connection, new SignedIn(operator, user, client));
        assertThrows(UnknownOperatorException.class, () -> yard.operators.profile(operator));
    }

    @Test
    void aStoppingServerSaysSo() {
        ScriptedClient client = yard.connect();
        yard.reception.closeAll();
        assertEquals(List.of("1001 server shutdown"), client.socket.closes);
    }

    private static String greet(ScriptedClient client) {
        client.request("register", ScriptedClient.NONE);
        return client.heard().toString();
    }
}
