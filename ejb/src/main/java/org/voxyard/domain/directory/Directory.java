package org.voxyard.domain.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.loop.Loop;

/** Where domains, projects, users, roles and loops are kept. Every verb runs inside a transaction. */
public interface Directory {

    /** Keeps a new entry; throws {@link DirectoryConflictException} when its kind has one of that id. */
    void add(DirectoryEntry entry);

    <E extends DirectoryEntry> Optional<E> find(Class<E> kind, String id);

    /** As {@link #find}, to look at: with all that belongs to it, and outside of transactions too. */
    <E extends DirectoryEntry> Optional<E> snapshot(Class<E> kind, String id);

    /** All entries of a kind, by name. */
    <E extends DirectoryEntry> List<E> all(Class<E> kind);

    /** The entries that the query selects, in its order, read with a fixed number of queries. */
    <E extends DirectoryEntry> List<E> page(Class<E> kind, EntryQuery query);

    /** What roles may do with loops: those grants that the query selects, by role and loop. */
    List<Grant> grants(GrantQuery query);

    /** Writes what has changed, so that its version is known; throws what {@link #add} throws, and {@link StaleEntryException}. */
    void flush();

    /** Who may take the role. */
    Set<UserId> membersOf(RoleId role);

    /** The roles that the user is a member of, by name. */
    List<Role> rolesOf(UserId user);

    /** Throws {@link DirectoryConflictException} when another loop is at the address of this one. */
    void requireFreeAddress(Loop loop);

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
