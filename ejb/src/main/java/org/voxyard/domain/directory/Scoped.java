package org.voxyard.domain.directory;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;

/** An entry that belongs to a domain or, more narrowly, to one of its projects. */
@MappedSuperclass
public abstract class Scoped extends DirectoryEntry {
    @Column(name = "domain_id", nullable = false)
    private String domainId;

    @Column(name = "project_id")
    private String projectId;

    protected Scoped() {}

    protected Scoped(String id, String name, Scope scope) {
        super(id, name);
        domainId = scope.domain().value();
        projectId = scope.project().map(ProjectId::value).orElse(null);
    }

    public final Scope scope() {
        return new Scope(domain(), Optional.ofNullable(projectId).map(ProjectId::new));
    }

    @Override
    public final DomainId domain() {
        return new DomainId(domainId);
    }

    /** Puts it into a project of its domain, or into none. */
    public final void assign(Optional<ProjectId> project) {
        projectId = project.map(ProjectId::value).orElse(null);
    }
}
