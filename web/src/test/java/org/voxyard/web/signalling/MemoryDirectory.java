package org.voxyard.web.signalling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.EntryQuery;
import org.voxyard.domain.directory.Grant;
import org.voxyard.domain.directory.GrantQuery;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;

/** A directory in memory. */
final class MemoryDirectory implements Directory {
    private final Map<Key, DirectoryEntry> entries = new HashMap<>();

    private record Key(Class<?> kind, String id) {}

    @Override
    public void add(DirectoryEntry entry) {
        entries.put(new Key(entry.getClass(), entry.key()), entry);
    }

    @Override
    public <E extends DirectoryEntry> Optional<E> find(Class<E> kind, String id) {
        return Optional.ofNullable(kind.cast(entries.get(new Key(kind, id))));
    }

    @Override
    public <E extends DirectoryEntry> Optional<E> snapshot(Class<E> kind, String id) {
        return find(kind, id);
    }

    @Override
    public <E extends DirectoryEntry> List<E> all(Class<E> kind) {
        return entries.values().stream()
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
        return all(kind);
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
        return true;
    }

    @Override
    public boolean isUsed(ProjectId project) {
        return true;
    }

    @Override
    public void remove(DirectoryEntry entry) {
        entries.remove(new Key(entry.getClass(), entry.key()));
    }
}
