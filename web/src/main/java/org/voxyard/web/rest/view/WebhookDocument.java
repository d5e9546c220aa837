package org.voxyard.web.rest.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.webhook.WebhookView;

/** A webhook as it is. */
@Schema(name = "Webhook", description = "An address that events are sent to, and how that goes")
public record WebhookDocument(
        @Schema(examples = "3f0c7a52-7d1b-4a7e-9d9f-0b9f6c0d2a11")
        String id,

        @Schema(examples = "https://example.org/voxyard") String url,

        @Schema(
                description = "Names of the events that are sent; empty for all",
                examples = "[\"denied\",\"link-down\"]")
        List<String> eventTypes,

        @Schema(description = "Key of the signature; only in the answer to the creation")
        Optional<String> secret,

        @Schema(
                description = "active; retrying: the latest attempt failed; ended: given up after a day in vain",
                examples = "active")
        String state,

        @Schema(description = "Events that were taken since the server started", examples = "12")
        long delivered,

        @Schema(description = "Attempts in vain for the event whose turn it is", examples = "0")
        int attempts,

        @Schema(description = "When it is tried again, UTC") Optional<Instant> nextAttempt,

        @Schema(description = "What went wrong last", examples = "It answered 500.")
        Optional<String> lastError,

        @Schema(description = "Whether events were lost because too many waited", examples = "false")
        boolean hasGap,

        @Schema(description = "UTC", examples = "2026-05-04T10:15:30Z")
        Instant createdAt) {

    public static WebhookDocument of(WebhookView view) {
        boolean retrying = view.delivery().attempts() > 0;
        return new WebhookDocument(
                view.id(),
                view.url().toString(),
                List.copyOf(view.eventTypes()),
                view.secret(),
                view.endedAt().isPresent() ? "ended" : retrying ? "retrying" : "active",
                view.delivery().delivered(),
                view.delivery().attempts(),
                view.delivery().nextAttempt(),
                view.delivery().lastError(),
                view.delivery().hasGap(),
                view.createdAt());
    }
}
