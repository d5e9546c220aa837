package org.voxyard.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryConflictException;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.EntryQuery;
import org.voxyard.domain.directory.Grant;
import org.voxyard.domain.directory.GrantQuery;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scoped;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.Permission;

/** A directory in a list. */
final class InMemoryDirectory implements Directory {
    private final List<DirectoryEntry> entries = new ArrayList<>();

    @Override
    public void add(DirectoryEntry entry) {
        if (find(entry.getClass(), entry.key()).isPresent()) {
            throw new DirectoryConflictException(entry.key() + " exists.");
        }
        entries.add(entry);
    }

    @Override
    public <E extends DirectoryEntry> Optional<E> find(Class<E> kind, String id) {
        return all(kind).stream().filter(entry -> entry.key().equals(id)).findFirst();
    }

    @Override
    public <E extends DirectoryEntry> Optional<E> snapshot(Class<E> kind, String id) {
        return find(kind, id);
    }

    @Override
    public <E extends DirectoryEntry> List<E> all(Class<E> kind) {
        return entries.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(DirectoryEntry::name))
                .toList();
    }

    @Override
    public List<Role> rolesOf(UserId user) {
        return all(Role.class).stream()
                .filter(role -> get(User.class, user.value()).hasRole(role.id()))
                .toList();
    }

    @Override
    public Set<UserId> membersOf(RoleId role) {
        return all(User.class).stream()
                .filter(user -> user.hasRole(role))
                .map(User::id)
                .collect(Collectors.toSet());
    }

    @Override
    public <E extends DirectoryEntry> List<E> page(Class<E> kind, EntryQuery query) {
        return all(kind).stream()
                .filter(entry -> query.domain().map(entry.domain()::equals).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<Grant> grants(GrantQuery query) {
        return all(Role.class).stream()
                .flatMap(role -> role.rights().entrySet().stream()
                        .map(right -> new Grant(role.id(), right.getKey(), right.getValue())))
                .toList();
    }

    @Override
    public void flush() {}

    @Override
    public void requireFreeAddress(Loop loop) {}

    @Override
    public boolean isUsed(DomainId domain) {
        return all(Scoped.class).stream()
                        .anyMatch(entry -> entry.scope().domain().equals(domain))
                || all(Project.class).stream()
                        .anyMatch(project -> project.domain().equals(domain));
    }

    @Override
    public boolean isUsed(ProjectId project) {
        return all(Scoped.class).stream()
                .anyMatch(entry -> entry.scope().project().equals(Optional.of(project)));
    }

    @Override
    public void remove(DirectoryEntry entry) {
        entries.remove(entry);
        if (entry instanceof Loop loop) {
            all(Role.class).forEach(role -> role.grant(loop.id(), Permission.NONE));
        }
        if (entry instanceof Role role) {
            all(User.class).forEach(user -> user.leave(role.id()));
        }
    }
}
