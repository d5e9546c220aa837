package org.voxyard.domain.directory;

/**
 * Identity of a role, that is what a user signs on as.
 *
 * @param value 1 to 64 characters
 */
public record RoleId(String value) {
    public RoleId {
        DirectoryIds.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
