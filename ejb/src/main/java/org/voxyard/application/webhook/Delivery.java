package org.voxyard.application.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.voxyard.application.journal.EventFilter;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.application.journal.LiveEvent;

/**
 * Brings events to one webhook: one after another, each again until it is taken, with a delay that doubles up to ten
 * minutes. Has no queue: it asks the journal for the next event. One thread at a time.
 */
final class Delivery {
    static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
    /** After so much time in vain it is given up. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private final URI url;
    private final String secret;
    private final EventFilter filter;
    private final EventJournal journal;
    private final EventPost post;
    private final Clock clock;
    private long seenId;
    private Optional<Instant> failingSince = Optional.empty();
    private volatile DeliveryState state = DeliveryState.NEW;

    /** What to do after a {@link #run}. */
    sealed interface Next {
        /** Nothing until the bell of the journal rings. */
        record Rest() implements Next {}

        /** To run again after this delay. */
        record Retry(Duration delay) implements Next {}

        /** To give up. */
        record End() implements Next {}
    }

    Delivery(URI url, String secret, EventFilter filter, EventJournal journal, EventPost post, Clock clock) {
        this.url = url;
        this.secret = secret;
        this.filter = filter;
        this.journal = journal;
        this.post = post;
        this.clock = clock;
        seenId = journal.lastId();
    }

    /** Any thread. */
    DeliveryState state() {
        return state;
    }

    /** Delivers all there is, until something goes wrong. */
    Next run() {
        Optional<LiveEvent> next = next();
        while (next.isPresent()) {
            Optional<String> failure = deliver(next.get());
            if (failure.isPresent()) {
                return onFailure(failure.get());
            }
            seenId = next.get().id();
            failingSince = Optional.empty();
            state = new DeliveryState(state.delivered() + 1, 0, Optional.empty(), Optional.empty(), state.hasGap());
            next = next();
        }
        return new Next.Rest();
    }

    private Optional<LiveEvent> next() {
        if (journal.hasForgotten(seenId)) {
            state = new DeliveryState(
                    state.delivered(), state.attempts(), state.nextAttempt(), state.lastError(), true);
        }
        return journal.next(seenId, filter);
    }

    private Optional<String> deliver(LiveEvent event) {
        byte[] body = EventText.of(event).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "User-Agent", "Voxyard",
                "Voxyard-Event", event.type().wireName(),
                "Voxyard-Event-Id", Long.toString(event.id()),
                "Voxyard-Signature", Signature.of(secret, clock.instant(), body));
        return post.refusal(url).or(() -> post.send(url, headers, body));
    }

    private Next onFailure(String sentence) {
        Instant now = clock.instant();
        Instant since = failingSince.orElse(now);
        failingSince = Optional.of(since);
        Duration delay = delay(state.attempts());
        boolean over = !now.isBefore(since.plus(PATIENCE));
        state = new DeliveryState(
                state.delivered(),
                state.attempts() + 1,
                over ? Optional.empty() : Optional.of(now.plus(delay)),
                Optional.of(sentence),
                state.hasGap());
        return over ? new Next.End() : new Next.Retry(delay);
    }

    static Duration delay(int failuresBefore) {
        Duration doubled = FIRST_DELAY.multipliedBy(1L << Math.min(failuresBefore, 20));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }
}
