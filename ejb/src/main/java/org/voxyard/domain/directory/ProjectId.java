package org.voxyard.domain.directory;

/**
 * Identity of a project inside a domain.
 *
 * @param value 1 to 64 characters
 */
public record ProjectId(String value) {
    public ProjectId {
        DirectoryIds.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
