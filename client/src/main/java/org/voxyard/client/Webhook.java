package org.voxyard.client;

import java.time.Instant;
import java.util.List;

/**
 * An address that events are sent to, and how that goes. What is null is absent.
 *
 * @param eventTypes empty for all
 * @param secret key of the signature; only in the answer to the creation
 * @param state active; retrying: the latest attempt failed; ended: given up after a day in vain
 * @param delivered events that were taken since the server started
 * @param attempts in vain for the event whose turn it is
 * @param nextAttempt when it is tried again
 * @param lastError what went wrong last, in a sentence
 * @param hasGap whether events were lost because too many waited
 */
public record Webhook(
        String id,
        String url,
        List<String> eventTypes,
        String secret,
        String state,
        long delivered,
        int attempts,
        Instant nextAttempt,
        String lastError,
        boolean hasGap,
        Instant createdAt) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhook[id=" + id + ", url=" + url + ", eventTypes=" + eventTypes + ", state=" + state + "]";
    }
}
