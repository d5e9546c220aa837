package org.voxyard.domain.directory;

/**
 * Identity of a user account.
 *
 * @param value 1 to 64 characters
 */
public record UserId(String value) {
    public UserId {
        DirectoryIds.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
