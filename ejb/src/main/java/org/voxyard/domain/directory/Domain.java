package org.voxyard.domain.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The outermost scope: an organisation or a site. */
@Entity
@Table(name = "domain")
public class Domain extends DirectoryEntry {
    protected Domain() {}

    public Domain(DomainId id, String name) {
        super(id.value(), name);
    }

    public DomainId id() {
        return new DomainId(key());
    }

    @Override
    public DomainId domain() {
        return id();
    }
}
