package org.voxyard.domain.directory;

/**
 * Identity of a domain, the outermost scope of the directory.
 *
 * @param value 1 to 64 characters
 */
public record DomainId(String value) {
    public DomainId {
        DirectoryIds.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
