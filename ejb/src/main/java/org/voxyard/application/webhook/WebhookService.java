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
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.StaleEntryException;
import org.voxyard.domain.session.SessionSecret;
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
    private final SecretBox secrets;
    private final EventPost post;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public WebhookService(
            Webhooks webhooks,
            Dispatcher dispatcher,
            SecretBox secrets,
            EventPost post,
            Transactions transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.dispatcher = dispatcher;
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

    /** Makes a webhook and its secret, which is shown only now. */
    public WebhookView create(Caller caller, URI url, Set<String> eventTypes) {
        caller.requireAdministrationOfSite();
        requireAllowed(url);
        String secret = SessionSecret.random().value();
        String id = UUID.randomUUID().toString();
        Webhook webhook = new Webhook(id, url, eventTypes, secrets.seal(secret), clock.instant());
        transactions.run(() -> {
            requireRoom();
            webhooks.add(webhook);
        });
        dispatcher.serve(webhook);
        return WebhookView.of(webhook, Optional.of(secret), dispatcher.state(id));
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
