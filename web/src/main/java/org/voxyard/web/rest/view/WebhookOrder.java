package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.journal.LiveEventType;
import org.voxyard.application.webhook.WebhookView;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** What a webhook is to be. */
@Schema(name = "WebhookOrder", description = "Where to send which events")
public record WebhookOrder(
        @Schema(description = "http or https; a public address", examples = "https://example.org/voxyard")
        @NotNull
        @Size(min = 1, max = 2048)
        String url,

        @Schema(description = "Names of events; none for all", examples = "[\"denied\",\"link-down\"]") @Size(max = 50)
        List<@Size(max = 32) String> eventTypes) {

    /** As it is now. */
    public static WebhookOrder of(WebhookView webhook) {
        return new WebhookOrder(webhook.url().toString(), List.copyOf(webhook.eventTypes()));
    }

    public URI address() {
        try {
            return new URI(url);
        } catch (URISyntaxException noUri) {
            throw ProblemException.of(List.of(new Violation("url", "must be an address")));
        }
    }

    public Set<String> types() {
        try {
            eventTypes.forEach(LiveEventType::ofWireName);
            return Set.copyOf(eventTypes);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.of(List.of(new Violation("eventTypes", unknown.getMessage())));
        }
    }
}
