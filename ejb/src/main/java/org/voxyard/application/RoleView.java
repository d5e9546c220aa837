package org.voxyard.application;

import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.RoleId;

/** A role that an operator may take. */
public record RoleView(
        RoleId id,
        String name,
        DomainId domain,
        Optional<ProjectId> project,
        Optional<String> abbreviation,
        Optional<String> color) {}
