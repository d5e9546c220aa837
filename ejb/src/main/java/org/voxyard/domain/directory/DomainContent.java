package org.voxyard.domain.directory;

import java.util.List;
import org.voxyard.domain.loop.Loop;

/** A domain with everything that belongs to it. The lists are in the order of whoever made this. */
public record DomainContent(
        Domain domain, List<Project> projects, List<Loop> loops, List<Role> roles, List<User> users) {}
