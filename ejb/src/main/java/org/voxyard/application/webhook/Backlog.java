package org.voxyard.application.webhook;

import java.util.List;
import org.voxyard.application.journal.EventFilter;
import org.voxyard.application.journal.LiveEvent;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.webhook.WaitingEvent;
import org.voxyard.domain.webhook.WaitingEvents;

/** The events that wait for one webhook, in the database. The intake adds, the delivery removes: one thread each. */
final class Backlog {
    /** Most events that wait; the oldest go first. */
    static final int CAPACITY = 4096;

    private static final int BATCH = 100;

    private final String webhookId;
    private final EventFilter filter;
    private final WaitingEvents waiting;
    private final Transactions transactions;
    private final long sinceId;
    private volatile boolean gap;
    private volatile boolean closed;

    /** @param sinceId events up to this one are nobody's business here */
    Backlog(String webhookId, EventFilter filter, long sinceId, WaitingEvents waiting, Transactions transactions) {
        this.webhookId = webhookId;
        this.filter = filter;
        this.sinceId = sinceId;
        this.waiting = waiting;
        this.transactions = transactions;
    }

    /** Adds those that the webhook wants; inside a transaction. */
    void add(List<LiveEvent> events) {
        List<WaitingEvent> wanted = events.stream()
                .filter(event -> event.id() > sinceId && filter.selects(event))
                .map(this::waiting)
                .toList();
        wanted.forEach(waiting::add);
        if (!wanted.isEmpty() && waiting.keepLatest(webhookId, CAPACITY)) {
            gap = true;
        }
    }

    /** Some events were lost before they came here. */
    void miss() {
        gap = true;
    }

    /** Whether some events were lost. */
    boolean hasGap() {
        return gap;
    }

    /** From now on somebody else delivers, or nobody. Any thread. */
    void close() {
        closed = true;
    }

    /** The oldest, in order; empty when none waits. */
    List<WaitingEvent> first() {
        return closed ? List.of() : transactions.call(() -> waiting.first(webhookId, BATCH));
    }

    void removeUpTo(WaitingEvent event) {
        transactions.run(() -> waiting.removeUpTo(webhookId, event.eventId()));
    }

    private WaitingEvent waiting(LiveEvent event) {
        return new WaitingEvent(webhookId, event.id(), event.type().wireName(), EventText.of(event));
    }
}
