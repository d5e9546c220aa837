package org.voxyard.domain.directory;

import java.util.Optional;

/** Where in the directory an entry belongs: to a domain, or to one of its projects. */
public record Scope(DomainId domain, Optional<ProjectId> project) {

    public static Scope of(DomainId domain) {
        return new Scope(domain, Optional.empty());
    }

    public static Scope of(DomainId domain, ProjectId project) {
        return new Scope(domain, Optional.of(project));
    }
}
