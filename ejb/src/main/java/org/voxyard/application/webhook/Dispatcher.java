package org.voxyard.application.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.voxyard.application.NodeLog;
import org.voxyard.application.journal.EventFilter;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.application.journal.LiveEventType;
import org.voxyard.application.port.Delays;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.webhook.WaitingEvents;
import org.voxyard.domain.webhook.Webhook;
import org.voxyard.domain.webhook.Webhooks;

/** Runs the deliveries on the container's threads, each webhook by itself, so that a slow one delays no other. */
@Singleton
public final class Dispatcher {
    private static final NodeLog LOG = NodeLog.of(Dispatcher.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final EventJournal journal;
    private final WaitingEvents waiting;
    private final EventPost post;
    private final SecretBox secrets;
    private final Webhooks webhooks;
    private final Transactions transactions;
    private final Delays delays;
    private final Clock clock;

    @Inject
    public Dispatcher(
            EventJournal journal,
            WaitingEvents waiting,
            EventPost post,
            SecretBox secrets,
            Webhooks webhooks,
            Transactions transactions,
            Delays delays,
            Clock clock) {
        this.journal = journal;
        this.waiting = waiting;
        this.post = post;
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.transactions = transactions;
        this.delays = delays;
        this.clock = clock;
    }

    /** Serves every webhook that was not given up, what waited for it before the start first; once, at start. */
    public void start() {
        transactions.call(webhooks::all).stream()
                .filter(webhook -> webhook.endedAt().isEmpty())
                .forEach(this::serve);
        Intake intake = new Intake(journal, this::backlogs, this::ring, transactions, delays);
        journal.follow(intake::ring);
        lines.values().forEach(Line::ring);
    }

    /** Serves a webhook from now on, as it is now. */
    void serve(Webhook webhook) {
        EventFilter filter = new EventFilter(types(webhook), Optional.empty(), Optional.empty());
        Backlog backlog = new Backlog(webhook.id(), filter, journal.lastId(), waiting, transactions);
        String secret = secrets.open(webhook.sealedSecret());
        Delivery delivery = new Delivery(webhook.url(), secret, backlog, post, clock);
        close(lines.put(webhook.id(), new Line(webhook.id(), backlog, delivery)));
    }

    void forget(String id) {
        close(lines.remove(id));
    }

    private static void close(Line line) {
        Optional.ofNullable(line).ifPresent(old -> old.backlog.close());
    }

    DeliveryState state(String id) {
        Line line = lines.get(id);
        return line == null ? DeliveryState.NEW : line.delivery.state();
    }

    private static Set<LiveEventType> types(Webhook webhook) {
        return webhook.eventTypes().stream().map(LiveEventType::ofWireName).collect(Collectors.toSet());
    }

    private Collection<Backlog> backlogs() {
        return lines.values().stream().map(line -> line.backlog).toList();
    }

    private void ring(Backlog backlog) {
        lines.values().stream().filter(line -> line.backlog == backlog).forEach(Line::ring);
    }

    private void end(String id) {
        lines.remove(id);
        transactions.run(() -> {
            webhooks.find(id).ifPresent(webhook -> webhook.end(clock.instant()));
            waiting.removeUpTo(id, Long.MAX_VALUE);
        });
        LOG.webhookGivenUp(id, Delivery.PATIENCE.toHours());
    }

    /** One delivery and whether it runs or waits. */
    private final class Line {
        private final String id;
        private final Backlog backlog;
        private final Delivery delivery;
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile boolean rung;

        Line(String id, Backlog backlog, Delivery delivery) {
            this.id = id;
            this.backlog = backlog;
            this.delivery = delivery;
        }

        void ring() {
            rung = true;
            if (busy.compareAndSet(false, true)) {
                delays.runAfter(Duration.ZERO, this::run);
            }
        }

        private void run() {
            if (lines.get(id) == this) {
                rung = false;
                follow(deliver());
            }
        }

        private Delivery.Next deliver() {
            try {
                return delivery.run();
            } catch (RuntimeException unavailable) {
                LOG.webhookEventsNotRead(id, unavailable);
                return new Delivery.Next.Retry(PAUSE);
            }
        }

        private void follow(Delivery.Next next) {
            switch (next) {
                case Delivery.Next.Retry retry -> delays.runAfter(retry.delay(), this::run);
                case Delivery.Next.End end -> end(id);
                case Delivery.Next.Rest rest -> rest();
            }
        }

        private void rest() {
            busy.set(false);
            if (rung) {
                ring();
            }
        }
    }
}
