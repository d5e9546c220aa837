package org.voxyard.domain.session;

import java.util.Objects;

/**
 * What a browser calls itself, usually a UUID. Two tabs of one browser share it, so it does not identify a connection
 * (voice-loop-client.md §7); {@link OperatorId} does.
 *
 * @param value 1 to 128 characters
 */
public record ClientId(String value) {
    public ClientId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > 128) {
            throw new IllegalArgumentException("client id of " + value.length() + " characters; 1 to 128 are allowed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
