package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.voxyard.application.EndpointIds;
import org.voxyard.application.MediaService;
import org.voxyard.application.Switchboard;
import org.voxyard.infrastructure.cluster.LocalOperators;

/** Faults of ours: every request is answered or the socket closed, else the page hangs (voice-loop-client.md §2.8). */
class FaultTest {
    private final FakeSocket socket = new FakeSocket();
    private final Connection connection = new Connection(socket, "192.0.2.1", 0);

    /** A response that cannot be written. */
    public record Unwritable(String text) {
        @Override
        public String text() {
            throw new IllegalStateException("cannot be written");
        }
    }

    private record Handler(Supplier<Object> work) implements RequestHandler {
        @Override
        public Set<String> events() {
            return Set.of("try");
        }

        @Override
        public Phase needs() {
            return Phase.CONNECTED;
        }

        @Override
        public Object handle(Connection connection, Request request) {
            return work.get();
        }
    }

    @Test
    void aHandlerThatFailsIsAnsweredWithAnErrorThatTellsNothing() {
        attempt(() -> {
            throw new IllegalStateException("secret");
        });
        assertTrue(socket.sent.getFirst().contains("\"code\":1000"), socket.sent.getFirst());
        assertTrue(!socket.sent.getFirst().contains("secret"), socket.sent.getFirst());
        assertEquals(List.of(), socket.closes);
    }

    @Test
    void anAnswerThatCannotBeWrittenClosesTheSocketWith1011() {
        attempt(() -> new Unwritable("x"));
        assertEquals(List.of("1011 fault of the server"), socket.closes);
    }

    private void attempt(Supplier<Object> work) {
        FakeMedia engine = new FakeMedia();
        Switchboard switchboard = new Switchboard(new LocalOperators(), engine, event -> {});
        MediaService media = new MediaService(switchboard, engine, new EndpointIds());
        new Dispatcher(List.of(new Handler(work)), media).onMessage(connection, "{\"event\":\"try\"}");
    }
}
