package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final FakeSocket socket = new FakeSocket();
    private final Outbox outbox = new Outbox(socket);

    @BeforeEach
    void thePeerDoesNotRead() {
        socket.stall();
    }

    @Test
    void oneMessageIsInFlightAndTheOthersFollowInOrder() {
        List.of("a", "b", "c").forEach(outbox::offer);
        assertEquals(List.of("a"), socket.sent);
        socket.resume();
        assertEquals(List.of("a", "b", "c"), socket.sent);
    }

    @Test
    void aPeerThatReadsAtOnceGetsAnyNumberOfMessages() {
        socket.resume();
        IntStream.range(0, 100_000).forEach(i -> outbox.offer("m"));
        assertEquals(100_000, socket.sent.size());
        assertTrue(socket.closes.isEmpty());
    }

    @Test
    void oneMessageTooManyClosesTheSocketAndDropsWhatWaits() {
        IntStream.rangeClosed(0, Outbox.MAX_MESSAGES).forEach(i -> outbox.offer("m"));
        assertTrue(socket.closes.isEmpty());
        outbox.offer("m");
        outbox.offer("m");
        assertEquals(List.of("1008 too slow"), socket.closes);
        socket.resume();
        assertEquals(1, socket.sent.size());
    }

    @Test
    void oneCharacterTooManyClosesTheSocket() {
        outbox.offer("in flight");
        outbox.offer("m".repeat(Outbox.MAX_CHARS));
        assertTrue(socket.closes.isEmpty());
        outbox.offer("m");
        assertEquals(List.of("1008 too slow"), socket.closes);
    }

    @Test
    void whatWaitsIsSentBeforeAGentleClose() {
        outbox.offer("a");
        outbox.offer("answer");
        outbox.closeAfterFlush(1000, "logout");
        assertTrue(socket.closes.isEmpty());
        socket.resume();
        assertEquals(List.of("a", "answer"), socket.sent);
        assertEquals(List.of("1000 logout"), socket.closes);
    }
}
