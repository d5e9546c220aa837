package org.voxyard.domain.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A mission or an undertaking inside a domain. */
@Entity
@Table(name = "project")
public class Project extends DirectoryEntry {
    @Column(name = "domain_id", nullable = false)
    private String domainId;

    protected Project() {}

    public Project(ProjectId id, String name, DomainId domain) {
        super(id.value(), name);
        domainId = domain.value();
    }

    public ProjectId id() {
        return new ProjectId(key());
    }

    @Override
    public DomainId domain() {
        return new DomainId(domainId);
    }
}
