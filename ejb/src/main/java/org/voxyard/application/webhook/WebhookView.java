package org.voxyard.application.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.webhook.Webhook;

/**
 * A webhook and how its delivery goes.
 *
 * @param secret only in the answer to its creation
 */
public record WebhookView(
        String id,
        long version,
        URI url,
        Set<String> eventTypes,
        Optional<String> secret,
        Instant createdAt,
        Optional<Instant> endedAt,
        DeliveryState delivery) {

    static WebhookView of(Webhook webhook, Optional<String> secret, DeliveryState delivery) {
        return new WebhookView(
                webhook.id(),
                webhook.version(),
                webhook.url(),
                webhook.eventTypes(),
                secret,
                webhook.createdAt(),
                webhook.endedAt(),
                delivery);
    }
}
