package org.voxyard.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaConnection;

class VoxyardManagedConnectionTest {
    private static final LoopId FLIGHT = new LoopId("flight");

    private final List<String> verbs = new ArrayList<>();
    private final VoxyardManagedConnection connection = new VoxyardManagedConnection(recording(verbs));

    @Test
    void aHandlePassesVerbsOnToTheEngine() {
        handle().closeLoop(FLIGHT);
        assertEquals(List.of("closeLoop"), verbs);
    }

    @Test
    void aClosedHandleReachesTheEngineNoMore() {
        MediaConnection handle = handle();
        handle.close();
        assertThrows(IllegalStateException.class, () -> handle.closeLoop(FLIGHT));
        assertEquals(List.of(), verbs);
    }

    @Test
    void thePoolHearsOfACloseOnce() {
        Closes closes = new Closes();
        connection.addConnectionEventListener(closes);
        MediaConnection handle = handle();
        handle.close();
        handle.close();
        assertEquals(List.of(handle), closes.handles);
    }

    @Test
    void cleaningUpClosesTheHandlesButNotTheEngine() {
        MediaConnection handle = handle();
        connection.cleanup();
        assertThrows(IllegalStateException.class, handle::health);
        assertEquals(List.of(), verbs);
    }

    @Test
    void aHandleMayMoveToAnotherConnection() throws Exception {
        List<String> otherVerbs = new ArrayList<>();
        VoxyardManagedConnection other = new VoxyardManagedConnection(recording(otherVerbs));
        MediaConnection handle = handle();
        other.associateConnection(handle);
        connection.cleanup();
        handle.closeLoop(FLIGHT);
        assertEquals(List.of("closeLoop"), otherVerbs);
    }

    private MediaConnection handle() {
        return (MediaConnection) connection.getConnection(null, null);
    }

    private static MediaConnection recording(List<String> verbs) {
        return (MediaConnection) Proxy.newProxyInstance(
                VoxyardManagedConnectionTest.class.getClassLoader(),
                new Class<?>[] {MediaConnection.class},
                (proxy, verb, arguments) -> {
                    verbs.add(verb.getName());
                    return null;
                });
    }

    private static final class Closes implements ConnectionEventListener {
        final List<Object> handles = new ArrayList<>();

        @Override
        public void connectionClosed(ConnectionEvent event) {
            handles.add(event.getConnectionHandle());
        }

        @Override
        public void localTransactionStarted(ConnectionEvent event) {}

        @Override
        public void localTransactionCommitted(ConnectionEvent event) {}

        @Override
        public void localTransactionRolledback(ConnectionEvent event) {}

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {}
    }
}
