package org.voxyard.domain.directory;

import java.util.List;
import java.util.Optional;

/** Where domains, projects, users, roles and loops are kept. Every verb runs inside a transaction. */
public interface Directory {

    /** Keeps a new entry; throws {@link DirectoryConflictException} when its kind has one of that id. */
    void add(DirectoryEntry entry);

    <E extends DirectoryEntry> Optional<E> find(Class<E> kind, String id);

    /** All entries of a kind, by name. */
    <E extends DirectoryEntry> List<E> all(Class<E> kind);

    /** The roles that the user is a member of, by name. */
    List<Role> rolesOf(UserId user);

    /** Whether anything belongs to the domain. */
    boolean isUsed(DomainId domain);

    /** Whether anything belongs to the project. */
    boolean isUsed(ProjectId project);

    /** Removes an entry and all that hangs on it: memberships, permissions, stored states, sessions. */
    void remove(DirectoryEntry entry);

    /** The entry of that id, or {@link UnknownEntryException}. */
    default <E extends DirectoryEntry> E get(Class<E> kind, String id) {
        return find(kind, id).orElseThrow(() -> new UnknownEntryException(kind, id));
    }
}
