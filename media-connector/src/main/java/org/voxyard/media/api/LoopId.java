package org.voxyard.media.api;

import java.util.Objects;

/**
 * Identity of a voice loop, the same in the engine, the database and on the wire.
 *
 * @param value 1 to 64 characters
 */
public record LoopId(String value) implements Comparable<LoopId> {
    public LoopId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("loop id of " + value.length() + " characters; 1 to 64 are allowed");
        }
    }

    @Override
    public int compareTo(LoopId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
