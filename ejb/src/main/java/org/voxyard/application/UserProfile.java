package org.voxyard.application;

import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.UserId;

/** Who an operator is. */
public record UserProfile(UserId id, String name, DomainId domain, Optional<ProjectId> project) {}
