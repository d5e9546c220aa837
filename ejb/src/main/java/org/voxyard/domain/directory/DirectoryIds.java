package org.voxyard.domain.directory;

import java.util.Objects;

/** The form that all ids of the directory have in common. */
final class DirectoryIds {
    static final int MAX_LENGTH = 64;

    private DirectoryIds() {}

    static void check(String value) {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("id of " + value.length() + " characters; 1 to 64 are allowed");
        }
    }
}
