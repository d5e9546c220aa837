package org.voxyard.application;

import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;

/** A role that an operator may take; the colour is a CSS colour. */
public record RoleView(
        RoleId id,
        String name,
        DomainId domain,
        Optional<ProjectId> project,
        Optional<String> abbreviation,
        Optional<String> color) {

    static RoleView of(Role role) {
        return new RoleView(
                role.id(),
                role.name(),
                role.scope().domain(),
                role.scope().project(),
                role.abbreviation(),
                role.color());
    }
}
