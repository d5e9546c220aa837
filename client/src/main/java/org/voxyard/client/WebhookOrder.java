package org.voxyard.client;

import java.util.List;

/**
 * Where to send which events.
 *
 * @param url http or https; a public address
 * @param eventTypes empty for all
 */
public record WebhookOrder(String url, List<String> eventTypes) {

    /** All events. */
    public static WebhookOrder all(String url) {
        return new WebhookOrder(url, List.of());
    }
}
