package org.voxyard.web.signalling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.UserId;

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
    public <E extends DirectoryEntry> List<E> all(Class<E> kind) {
        return entries.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(DirectoryEntry::name))
                .toList();
    }

    @Override
    public List<Role> rolesOf(UserId user) {
        return all(Role.class).stream().filter(role -> role.hasMember(user)).toList();
    }

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
