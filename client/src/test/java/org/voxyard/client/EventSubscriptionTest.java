package org.voxyard.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events over connections that break. */
class EventSubscriptionTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String GONE =
            "{\"type\":\"https://voxyard.org/problems/unauthenticated\",\"title\":\"T\",\"status\":401}";

    private final ScriptedServer server = new ScriptedServer();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final EventFollower follower = new EventFollower() {
        @Override
        public void onEvent(Event event) {
            told.add(event.id());
            if (event.type().equals("fatal")) {
                throw new IllegalStateException("the follower of the test has failed");
            }
        }

        @Override
        public void onGap() {
            told.add("gap");
        }

        @Override
        public void onInterruption(Exception cause) {
            told.add("interrupted");
        }

        @Override
        public void onResumption() {
            told.add("resumed");
        }

        @Override
        public void onEnd(ProblemException refusal) {
            told.add("end " + refusal.problem().status());
        }
    };

    private EventSubscription subscription;

    @AfterEach
    void stop() {
        Optional.ofNullable(subscription).ifPresent(EventSubscription::close);
        server.close();
    }

    @Test
    void itGoesOnAfterTheLastEventWhenTheConnectionBreaks() {
        server.thenEvents(": hello\n\n" + event(5) + event(6))
                .then(503, "")
                .thenSilence("event: gap\ndata: {}\n\n" + event(9));
        start(Optional.of("4"));
        expect("5", "6", "interrupted", "interrupted", "resumed", "gap", "9");
        assertEquals("4", server.requests.poll().header("Last-Event-ID"));
        assertEquals("6", server.requests.poll().header("Last-Event-ID"));
        assertEquals("6", server.requests.poll().header("Last-Event-ID"));
    }

    @Test
    void aConnectionThatSaysNothingIsBroken() {
        IntStream.range(0, 50).forEach(attempt -> server.thenSilence(event(6)));
        start(Optional.empty(), Duration.ofMillis(500));
        for (String next = poll(); !"interrupted".equals(next); next = poll()) {
            assertEquals("6", next);
        }
        expect("resumed");
    }

    @Test
    void whatIsNoEventIsABrokenConnection() {
        server.thenSilence("data: no json\n\n").thenSilence(event(6));
        start(Optional.empty());
        expect("interrupted", "resumed", "6");
    }

    @Test
    void aFollowerThatFailsGetsTheNextEvent() {
        server.thenSilence("data: {\"id\":\"1\",\"type\":\"fatal\"}\n\n" + event(2));
        start(Optional.empty());
        expect("1", "2");
    }

    @Test
    void whoIsNotLetInAnyMoreIsTold() {
        server.thenEvents(event(5)).then(401, GONE);
        start(Optional.empty());
        expect("5", "interrupted", "end 401");
    }

    @Test
    void whoIsRefusedAtOnceLearnsItAtOnce() {
        server.then(200, "{\"items\":[]}").then(401, GONE);
        ProblemException refused = assertThrows(
                ProblemException.class, () -> server.client().events().follow(Query.ALL, follower));
        assertEquals("unauthenticated", refused.problem().kind());
        assertTrue(told.isEmpty());
    }

    @Test
    void itBeginsAfterTheEventThatIsTheLatestNow() {
        server.then(200, "{\"items\":[{\"id\":\"41\"}]}").thenSilence(event(42));
        subscription = server.client().events().follow(Query.ALL.types("joined", "left"), follower);
        expect("42");
        assertEquals("GET /api/v1/events?limit=1", server.requests.poll().line());
        ScriptedServer.Request stream = server.requests.poll();
        assertEquals("GET /api/v1/events?type=joined%2Cleft", stream.line());
        assertEquals("41", stream.header("Last-Event-ID"));
    }

    @Test
    void theDelayDoublesUpToALimit() {
        assertEquals(Duration.ofSeconds(1), RetryDelay.USUAL.after(1));
        assertEquals(Duration.ofSeconds(8), RetryDelay.USUAL.after(4));
        assertEquals(Duration.ofSeconds(30), RetryDelay.USUAL.after(1000));
    }

    private void start(Optional<String> lastId) {
        start(lastId, LONG);
    }

    private void start(Optional<String> lastId, Duration silence) {
        RetryDelay soon = new RetryDelay(Duration.ofMillis(1), Duration.ofMillis(1), silence);
        Api api = new Api(HttpClient.newHttpClient(), server.address(), "Basic eDp5");
        URI events = api.resolve("events");
        subscription = EventSubscription.start(new EventSource(api, events, lastId), follower, soon);
    }

    private void expect(String... wanted) {
        for (String next : wanted) {
            assertEquals(next, poll());
        }
    }

    private String poll() {
        try {
            return told.poll(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String event(int id) {
        return "id: " + id + "\nevent: joined\ndata: {\"id\":\"" + id + "\",\"type\":\"joined\"}\n\n";
    }
}
