package org.voxyard.application.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the delivery to a webhook is, since the server started.
 *
 * @param delivered events that were taken
 * @param attempts in vain for the event whose turn it is
 * @param nextAttempt when it is tried again; empty when nothing has failed
 * @param lastError what went wrong last; empty when nothing has failed
 * @param hasGap whether events were lost, because too many waited
 */
public record DeliveryState(
        long delivered, int attempts, Optional<Instant> nextAttempt, Optional<String> lastError, boolean hasGap) {
    static final DeliveryState NEW = new DeliveryState(0, 0, Optional.empty(), Optional.empty(), false);

    DeliveryState withGap(boolean gap) {
        return new DeliveryState(delivered, attempts, nextAttempt, lastError, gap);
    }
}
