package org.voxyard.application.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxyard.domain.webhook.WaitingEvent;

/**
 * Brings the events that wait to one webhook: one after another, each again until it is taken, with a delay that doubles up to
 * ten minutes. An event may come twice, when the server stops before it knows that it was taken. One thread at a time.
 */
final class Delivery {
    static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
    /** After so much time in vain it is given up. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private final URI url;
    private final String secret;
    private final Backlog backlog;
    private final EventPost post;
    private final Clock clock;
    private Optional<Instant> failingSince = Optional.empty();
    private volatile DeliveryState state = DeliveryState.NEW;

    /** What to do after a {@link #run}. */
    sealed interface Next {
        /** Nothing until there are more events. */
        record Rest() implements Next {}

        /** To run again after this delay. */
        record Retry(Duration delay) implements Next {}

        /** To give up. */
        record End() implements Next {}
    }

    Delivery(URI url, String secret, Backlog backlog, EventPost post, Clock clock) {
        this.url = url;
        this.secret = secret;
        this.backlog = backlog;
        this.post = post;
        this.clock = clock;
    }

    /** Any thread. */
    DeliveryState state() {
        return state.withGap(backlog.hasGap());
    }

    /** Delivers all there is, until something goes wrong. */
    Next run() {
        for (List<WaitingEvent> events = backlog.first(); !events.isEmpty(); events = backlog.first()) {
            for (WaitingEvent event : events) {
                Optional<String> failure = deliver(event);
                if (failure.isPresent()) {
                    return onFailure(failure.get());
                }
                onSuccess(event);
            }
        }
        return new Next.Rest();
    }

    private void onSuccess(WaitingEvent event) {
        backlog.removeUpTo(event);
        failingSince = Optional.empty();
        state = new DeliveryState(state.delivered() + 1, 0, Optional.empty(), Optional.empty(), false);
    }

    private Optional<String> deliver(WaitingEvent event) {
        byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "User-Agent", "Voxyard",
                "Voxyard-Event", event.type(),
                "Voxyard-Event-Id", Long.toString(event.eventId()),
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
                false);
        return over ? new Next.End() : new Next.Retry(delay);
    }

    static Duration delay(int failuresBefore) {
        Duration doubled = FIRST_DELAY.multipliedBy(1L << Math.min(failuresBefore, 20));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }
}
