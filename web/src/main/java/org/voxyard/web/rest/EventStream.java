package org.voxyard.web.rest;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.voxyard.application.journal.EventFilter;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.application.journal.LiveEvent;
import org.voxyard.web.json.Documents;
import org.voxyard.web.rest.view.EventDocument;

/**
 * One client's stream of events. Sends one thing at a time and looks into the journal for the next; a bell that rings
 * meanwhile is remembered. Any thread.
 */
final class EventStream {
    private final EventJournal journal;
    private final EventFilter filter;
    private final BooleanSupplier admitted;
    private final SseEventSink sink;
    private final Sse sse;
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean heartbeatDue = new AtomicBoolean(true);
    private volatile boolean gap;
    private volatile long seenId;

    /**
     * @param admitted whether the client may still read; asks the database
     */
    EventStream(EventJournal journal, EventFilter filter, BooleanSupplier admitted, SseEventSink sink, Sse sse) {
        this.journal = journal;
        this.filter = filter;
        this.admitted = admitted;
        this.sink = sink;
        this.sse = sse;
    }

    /** Where to begin: with the events from now on, or after the last one that the client has seen. */
    void begin(Optional<Long> lastId) {
        long now = journal.lastId();
        gap = lastId.filter(journal::hasForgotten).isPresent();
        seenId = lastId.filter(id -> id <= now).orElse(now);
    }

    /** Whether the client has fallen so far behind that its next event is gone, while something was being sent to it. */
    boolean isOvertaken() {
        return sending.get() && !gap && journal.hasForgotten(seenId);
    }

    /** Whether the client may still read. Waits for the database. */
    boolean isAdmitted() {
        return admitted.getAsBoolean();
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sink.close();
    }

    /** Asks for a sign of life with the next {@link #send}. */
    void beat() {
        heartbeatDue.set(true);
    }

    /** Sends all there is, unless something is being sent already. */
    void send() {
        while (!isClosed() && sending.compareAndSet(false, true)) {
            Optional<OutboundSseEvent> next = next();
            if (next.isEmpty()) {
                sending.set(false);
                if (!hasMore()) {
                    return;
                }
            } else if (!isSent(next.get())) {
                return;
            }
        }
    }

    private boolean hasMore() {
        return gap || heartbeatDue.get() || journal.next(seenId, filter).isPresent();
    }

    /** Whether it has gone out already; if not, sending goes on when it has. */
    private boolean isSent(OutboundSseEvent event) {
        CompletionStage<?> stage = sink.send(event);
        if (stage.toCompletableFuture().isDone()) {
            sending.set(false);
            return true;
        }
        stage.whenComplete((sent, failure) -> {
            sending.set(false);
            if (failure == null) {
                send();
            } else {
                close();
            }
        });
        return false;
    }

    private Optional<OutboundSseEvent> next() {
        if (gap) {
            gap = false;
            return Optional.of(sse.newEvent("gap", "{}"));
        }
        Optional<LiveEvent> event = journal.next(seenId, filter);
        event.ifPresentOrElse(found -> seenId = found.id(), this::skip);
        if (event.isPresent()) {
            return event.map(this::document);
        }
        return heartbeatDue.getAndSet(false)
                ? Optional.of(sse.newEventBuilder().comment("").build())
                : Optional.empty();
    }

    /** What the filter leaves out has been seen as well. */
    private void skip() {
        long last = journal.lastId();
        if (journal.next(seenId, filter).isEmpty()) {
            seenId = Math.max(seenId, last);
        }
    }

    private OutboundSseEvent document(LiveEvent event) {
        return sse.newEventBuilder()
                .id(Long.toString(event.id()))
                .name(event.type().wireName())
                .data(Documents.write(EventDocument.of(event)))
                .build();
    }
}
