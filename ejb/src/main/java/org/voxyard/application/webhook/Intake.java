package org.voxyard.application.webhook;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.voxyard.application.NodeLog;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.application.journal.LiveEvent;
import org.voxyard.application.port.Delays;
import org.voxyard.application.port.Transactions;

/**
 * Takes new events from the journal to the backlogs of webhooks: all that have come meanwhile in one transaction, so that a
 * burst costs one commit. Tries again when the database does not answer.
 */
final class Intake {
    private static final NodeLog LOG = NodeLog.of(Intake.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final EventJournal journal;
    private final Supplier<Collection<Backlog>> backlogs;
    private final Consumer<Backlog> filled;
    private final Transactions transactions;
    private final Delays delays;
    private long takenId;

    /** @param filled told of each backlog that may have got something */
    Intake(
            EventJournal journal,
            Supplier<Collection<Backlog>> backlogs,
            Consumer<Backlog> filled,
            Transactions transactions,
            Delays delays) {
        this.journal = journal;
        this.backlogs = backlogs;
        this.filled = filled;
        this.transactions = transactions;
        this.delays = delays;
        this.takenId = journal.lastId();
    }

    /** There are new events. Any thread; returns at once. */
    void ring() {
        schedule(Duration.ZERO);
    }

    private void schedule(Duration delay) {
        if (scheduled.compareAndSet(false, true)) {
            delays.runAfter(delay, this::run);
        }
    }

    private synchronized void run() {
        scheduled.set(false);
        try {
            take();
        } catch (RuntimeException unavailable) {
            LOG.webhookEventsNotStored(unavailable);
            schedule(PAUSE);
        }
    }

    private void take() {
        boolean missed = journal.hasForgotten(takenId);
        List<LiveEvent> events = journal.after(takenId);
        Collection<Backlog> all = List.copyOf(backlogs.get());
        if (!events.isEmpty()) {
            transactions.run(() -> all.forEach(backlog -> backlog.add(events)));
            takenId = events.getLast().id();
        }
        if (missed) {
            all.forEach(Backlog::miss);
        }
        all.forEach(filled);
    }
}
