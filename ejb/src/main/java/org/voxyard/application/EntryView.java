package org.voxyard.application;

import java.util.Optional;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Scoped;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.LoopAddress;

/**
 * An entry of the directory as an administrator sees it.
 *
 * @param domain that it belongs to; empty for a domain
 * @param multicast where a loop's audio is; empty for everything else
 */
public record EntryView(
        String id,
        String name,
        Optional<DomainId> domain,
        Optional<ProjectId> project,
        Optional<LoopAddress> multicast) {

    static EntryView of(DirectoryEntry entry) {
        return switch (entry) {
            case Domain domain -> view(domain, Optional.empty(), Optional.empty(), Optional.empty());
            case Project project -> view(project, Optional.of(project.domain()), Optional.empty(), Optional.empty());
            case Loop loop -> scoped(loop, Optional.of(loop.address()));
            case Scoped other -> scoped(other, Optional.empty());
            default -> throw new IllegalArgumentException("no view of " + entry.getClass());
        };
    }

    private static EntryView scoped(Scoped entry, Optional<LoopAddress> multicast) {
        return view(entry, Optional.of(entry.scope().domain()), entry.scope().project(), multicast);
    }

    private static EntryView view(
            DirectoryEntry entry,
            Optional<DomainId> domain,
            Optional<ProjectId> project,
            Optional<LoopAddress> multicast) {
        return new EntryView(entry.key(), entry.name(), domain, project, multicast);
    }
}
