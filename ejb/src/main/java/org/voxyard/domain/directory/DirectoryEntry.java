package org.voxyard.domain.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.voxyard.domain.audit.Audited;

/** Anything in the directory that has an id and a name. */
@MappedSuperclass
public abstract class DirectoryEntry implements Audited {
    /** Most characters of a name. */
    public static final int MAX_NAME_LENGTH = 128;

    @Id
    private String id;

    @Column(nullable = false)
    private String name;

    @Version
    private long version;

    protected DirectoryEntry() {}

    protected DirectoryEntry(String id, String name) {
        DirectoryIds.check(id);
        this.id = id;
        rename(name);
    }

    /** The bare id; subclasses offer it typed. */
    @Override
    public final String key() {
        return id;
    }

    /** The domain that it belongs to; a domain belongs to itself. */
    public abstract DomainId domain();

    public final String name() {
        return name;
    }

    /** Grows with every change that is stored. */
    public final long version() {
        return version;
    }

    /** Gives it another name, 1 to {@link #MAX_NAME_LENGTH} characters. */
    public final void rename(String newName) {
        if (newName.isBlank() || newName.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("A name has 1 to " + MAX_NAME_LENGTH + " characters.");
        }
        name = newName;
    }
}
