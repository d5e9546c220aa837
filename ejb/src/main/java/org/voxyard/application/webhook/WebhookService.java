package org.voxyard.application.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.voxyard.application.Creations;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.StaleEntryException;
import org.voxyard.domain.session.SessionSecret;
import org.voxyard.domain.webhook.WaitingEvents;
import org.voxyard.domain.webhook.Webhook;
import org.voxyard.domain.webhook.Webhooks;

/**
 * Webhooks, for administrators of the site: events are of all domains. Verbs throw
 * {@link org.voxyard.domain.access.AccessDeniedException} and {@link RefusedAddressException}.
 */
@Singleton
public final class WebhookService {
    /** Most webhooks of a site. */
    public static final int MAX_WEBHOOKS = 100;

    private final Webhooks webhooks;
    private final Dispatcher dispatcher;
    private final WaitingEvents waiting;
    private final Creations creations;
    private final SecretBox secrets;
    private final EventPost post;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public WebhookService(
            Webhooks webhooks,
            Dispatcher dispatcher,
            WaitingEvents waiting,
            Creations creations,
            SecretBox secrets,
            EventPost post,
            Transactions transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.dispatcher = dispatcher;
        this.waiting = waiting;
        this.creations = creations;
        this.secrets = secrets;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<WebhookView> all() {
        return transactions.call(webhooks::all).stream().map(this::view).toList();
    }

    public Optional<WebhookView> find(String id) {
        return transactions.call(() -> webhooks.find(id)).map(this::view);
    }

    /**
     * Makes a webhook and its secret, or finds the one that an earlier request of the same key has made. The secret is shown only
     * in answer to that request.
     */
    public WebhookView create(Caller caller, URI url, Set<String> eventTypes, Optional<CreationKey> key) {
        caller.requireAdministrationOfSite();
        requireAllowed(url);
        String id = UUID.randomUUID().toString();
        String sealed = secrets.seal(SessionSecret.random().value());
        Webhook fresh = new Webhook(id, url, eventTypes, sealed, clock.instant());
        Webhook webhook = transactions.call(
                () -> creations.earlier(caller, key).map(this::earlier).orElseGet(() -> add(caller, fresh, key)));
        if (webhook.id().equals(id)) {
            dispatcher.serve(webhook);
        }
        String secret = secrets.open(webhook.sealedSecret());
        return WebhookView.of(webhook, Optional.of(secret), dispatcher.state(webhook.id()));
    }

    private Webhook add(Caller caller, Webhook webhook, Optional<CreationKey> key) {
        requireRoom();
        webhooks.add(webhook);
        creations.remember(caller, key, webhook.id());
        return webhook;
    }

    private Webhook earlier(String id) {
        return webhooks.find(id)
                .orElseThrow(() -> new DirectoryConflictException("The webhook of this key was deleted already."));
    }

    /** Directs a webhook anew, if it is of a version that is expected; empty when there is none. */
    public Optional<WebhookView> change(
            Caller caller, String id, LongPredicate expected, URI url, Set<String> eventTypes) {
        caller.requireAdministrationOfSite();
        requireAllowed(url);
        Optional<Webhook> changed = transactions.call(() -> {
            Optional<Webhook> found = webhooks.find(id);
            found.ifPresent(webhook -> {
                requireExpected(webhook, expected);
                webhook.direct(url, eventTypes);
                waiting.removeUpTo(id, Long.MAX_VALUE);
            });
            webhooks.flush();
            return found;
        });
        changed.ifPresent(dispatcher::serve);
        return changed.map(this::view);
    }

    /** Deletes a webhook; false when there is none. */
    public boolean delete(Caller caller, String id, LongPredicate expected) {
        caller.requireAdministrationOfSite();
        dispatcher.forget(id);
        return transactions.call(() -> {
            Optional<Webhook> found = webhooks.find(id);
            found.ifPresent(webhook -> {
                requireExpected(webhook, expected);
                webhooks.remove(webhook);
            });
            return found.isPresent();
        });
    }

    private WebhookView view(Webhook webhook) {
        return WebhookView.of(webhook, Optional.empty(), dispatcher.state(webhook.id()));
    }

    private void requireAllowed(URI url) {
        post.refusal(url).ifPresent(sentence -> {
            throw new RefusedAddressException(sentence);
        });
    }

    private void requireRoom() {
        if (webhooks.all().size() >= MAX_WEBHOOKS) {
            throw new DirectoryConflictException("There are " + MAX_WEBHOOKS + " webhooks already; delete one.");
        }
    }

    private static void requireExpected(Webhook webhook, LongPredicate expected) {
        if (!expected.test(webhook.version())) {
            throw new StaleEntryException();
        }
    }
}
