package org.voxyard.application.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.voxyard.application.event.LoopSilent;
import org.voxyard.application.journal.EventFilter;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.application.journal.JournalWriter;
import org.voxyard.application.journal.LiveEventType;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.webhook.WaitingEvents;
import org.voxyard.media.api.LoopId;

class DeliveryTest {
    private static final URI URL = URI.create("https://example.org/hook");

    private Instant now = Instant.parse("2026-05-04T10:15:30Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final EventJournal journal = new EventJournal(clock);
    private final JournalWriter writer = new JournalWriter(journal, null);
    private final Receiver receiver = new Receiver();
    private final WaitingEvents waiting = new InMemoryWaitingEvents();
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    };
    private final Backlog backlog = backlog(EventFilter.ALL);
    private final Delivery delivery = delivery(backlog);
    private final Intake intake =
            new Intake(journal, () -> List.of(backlog), filled -> {}, transactions, (delay, work) -> work.run());

    @Test
    void eventsArriveInOrderAndSigned() {
        happen("FLIGHT");
        happen("PAO");
        assertInstanceOf(Delivery.Next.Rest.class, delivery.run());
        assertTrue(receiver.bodies.get(0).contains("\"loop\":\"FLIGHT\""));
        assertTrue(receiver.bodies.get(1).contains("\"loop\":\"PAO\""));
        assertEquals(
                Signature.of("secret", now, receiver.bodies.get(1).getBytes(StandardCharsets.UTF_8)),
                receiver.headers.get("Voxyard-Signature"));
        assertEquals(2, delivery.state().delivered());
    }

    @Test
    void theSignatureIsTheHmacOfTimeAndBody() {
        assertEquals(
                "t=0,v1=4bbe8d39de1ffea42cffafb4727e02f761bef8ed2886b51575ce417d542e918f",
                Signature.of("secret", Instant.EPOCH, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotTakenComesAgainBeforeWhatFollows() {
        happen("FLIGHT");
        happen("PAO");
        receiver.failure = Optional.of("It answered 500.");
        Delivery.Next.Retry retry = assertInstanceOf(Delivery.Next.Retry.class, delivery.run());
        assertEquals(Delivery.FIRST_DELAY, retry.delay());
        assertEquals(Optional.of("It answered 500."), delivery.state().lastError());
        receiver.failure = Optional.empty();
        delivery.run();
        assertEquals(3, receiver.bodies.size());
        assertEquals(receiver.bodies.get(0), receiver.bodies.get(1));
        assertEquals(0, delivery.state().attempts());
    }

    @Test
    void theDelayDoublesUpToTenMinutes() {
        assertEquals(Duration.ofSeconds(1), Delivery.delay(0));
        assertEquals(Duration.ofSeconds(8), Delivery.delay(3));
        assertEquals(Duration.ofMinutes(10), Delivery.delay(30));
    }

    @Test
    void afterADayInVainItIsGivenUp() {
        happen("FLIGHT");
        receiver.failure = Optional.of("It answered 500.");
        delivery.run();
        now = now.plus(Delivery.PATIENCE);
        assertInstanceOf(Delivery.Next.End.class, delivery.run());
    }

    @Test
    void anAddressThatHasBecomePrivateGetsNothing() {
        happen("FLIGHT");
        receiver.refusal = Optional.of("is an address of a private network");
        assertInstanceOf(Delivery.Next.Retry.class, delivery.run());
        assertEquals(List.of(), receiver.bodies);
    }

    @Test
    void whatWaitsIsDeliveredAfterARestart() {
        happen("FLIGHT");
        receiver.failure = Optional.of("It answered 500.");
        delivery.run();
        receiver.failure = Optional.empty();
        Delivery next = delivery(backlog(EventFilter.ALL));
        assertInstanceOf(Delivery.Next.Rest.class, next.run());
        assertEquals(receiver.bodies.get(0), receiver.bodies.get(1));
        assertEquals(List.of(), backlog.first());
    }

    @Test
    void onlyWhatIsWantedWaits() {
        Backlog joined = backlog(new EventFilter(Set.of(LiveEventType.JOINED), Optional.empty(), Optional.empty()));
        happen("FLIGHT");
        joined.add(journal.after(0));
        assertEquals(1, backlog.first().size());
        assertEquals(1, waiting.first("hook", 10).size());
    }

    @Test
    void whoeverWasReplacedDeliversNothingMore() {
        happen("FLIGHT");
        backlog.close();
        assertInstanceOf(Delivery.Next.Rest.class, delivery.run());
        assertEquals(List.of(), receiver.bodies);
    }

    @Test
    void whenTooManyWaitTheOldestAreLost() {
        for (int i = 0; i <= Backlog.CAPACITY; i++) {
            happen("FLIGHT");
        }
        delivery.run();
        assertTrue(delivery.state().hasGap());
        assertEquals(Backlog.CAPACITY, receiver.bodies.size());
    }

    private Backlog backlog(EventFilter filter) {
        return new Backlog("hook", filter, 0, waiting, transactions);
    }

    private Delivery delivery(Backlog from) {
        return new Delivery(URL, "secret", from, receiver, clock);
    }

    private void happen(String loop) {
        writer.on(new LoopSilent(new LoopId(loop)));
        intake.ring();
    }

    /** Somebody else's server. */
    private static final class Receiver implements EventPost {
        private final List<String> bodies = new ArrayList<>();
        private Map<String, String> headers = Map.of();
        private Optional<String> failure = Optional.empty();
        private Optional<String> refusal = Optional.empty();

        @Override
        public Optional<String> send(URI url, Map<String, String> sent, byte[] body) {
            bodies.add(new String(body, StandardCharsets.UTF_8));
            headers = sent;
            return failure;
        }

        @Override
        public Optional<String> refusal(URI url) {
            return refusal;
        }
    }
}
