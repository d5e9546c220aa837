package org.voxyard.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainContent;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.loop.Loop;

/** The difference between a domain as it is and as a document wants it: what an import would do, or has done. */
public record ImportPlan(
        KindPlan<Domain> domains,
        KindPlan<Project> projects,
        KindPlan<Loop> loops,
        KindPlan<Role> roles,
        KindPlan<User> users) {

    /**
     * @param stored empty when there is no such domain yet
     */
    static ImportPlan of(Optional<DomainContent> stored, DomainContent wanted) {
        return new ImportPlan(
                KindPlan.of(stored.map(DomainContent::domain).stream().toList(), List.of(wanted.domain())),
                KindPlan.of(stored.map(DomainContent::projects).orElse(List.of()), wanted.projects()),
                KindPlan.of(stored.map(DomainContent::loops).orElse(List.of()), wanted.loops()),
                KindPlan.of(stored.map(DomainContent::roles).orElse(List.of()), wanted.roles()),
                KindPlan.of(stored.map(DomainContent::users).orElse(List.of()), wanted.users()));
    }

    boolean isEmpty() {
        return Stream.of(domains, projects, loops, roles, users).allMatch(KindPlan::isEmpty);
    }
}
