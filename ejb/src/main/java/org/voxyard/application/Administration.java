package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.EntryQuery;
import org.voxyard.domain.directory.StaleEntryException;
import org.voxyard.domain.directory.UnknownEntryException;

/**
 * Domains, projects, roles, users and loops, for whoever administers them or may look at them. What the caller does not
 * see does not exist for the caller. Changes hold for operators that are signed in, and in the engine, when a verb
 * returns. Views of pages and of changes are made inside the transaction.
 *
 * <p>Verbs throw {@link UnknownEntryException}, {@link org.voxyard.domain.access.AccessDeniedException},
 * {@link org.voxyard.domain.directory.DanglingReferenceException},
 * {@link org.voxyard.domain.directory.DirectoryConflictException} and {@link StaleEntryException}; nothing changed then.
 */
@Singleton
public final class Administration {
    private final Directory directory;
    private final AdministrationRules rules;
    private final Creations creations;
    private final Consequences consequences;
    private final Transactions transactions;
    private final Switchboard switchboard;

    @Inject
    public Administration(
            Directory directory,
            AdministrationRules rules,
            Creations creations,
            Consequences consequences,
            Transactions transactions,
            Switchboard switchboard) {
        this.directory = directory;
        this.rules = rules;
        this.creations = creations;
        this.consequences = consequences;
        this.transactions = transactions;
        this.switchboard = switchboard;
    }

    public <E extends DirectoryEntry, V> Stored<V> read(Caller caller, Class<E> kind, String id, Function<E, V> view) {
        return directory
                .snapshot(kind, id)
                .filter(entry -> caller.sees(entry.domain()))
                .map(entry -> stored(entry, view))
                .orElseThrow(() -> new UnknownEntryException(kind, id));
    }

    /** The entries that the query selects among those that the caller sees. */
    public <E extends DirectoryEntry, V> List<V> page(
            Caller caller, Class<E> kind, EntryQuery query, Function<E, V> view) {
        if (query.domain().isPresent() && !caller.sees(query.domain().get())) {
            return List.of();
        }
        return transactions.call(() -> directory.page(kind, query.within(caller.horizon())).stream()
                .map(view)
                .toList());
    }

    /** Creates an entry, or finds the one that an earlier request of the same key has created. */
    public <E extends DirectoryEntry, V> Stored<V> create(
            Caller caller, Class<E> kind, Creation<E> creation, Function<E, V> view) {
        Runnable[] follow = {() -> {}};
        Stored<V> stored = transactions.call(() -> {
            E entry = creations
                    .earlier(caller, creation)
                    .map(id -> visible(caller, kind, id))
                    .orElse(null);
            if (entry == null) {
                entry = creation.entry().get();
                rules.checkCreation(caller, entry);
                directory.add(entry);
                creations.remember(caller, creation, entry);
                directory.flush();
                follow[0] = finish(consequences.ofCreation(entry));
            }
            return stored(entry, view);
        });
        follow[0].run();
        return stored;
    }

    /** Changes an entry of a version that is expected. */
    public <E extends DirectoryEntry, V> Stored<V> change(
            Caller caller, Class<E> kind, String id, LongPredicate expected, Consumer<E> change, Function<E, V> view) {
        Runnable[] follow = {() -> {}};
        Stored<V> stored = transactions.call(() -> {
            E entry = visible(caller, kind, id);
            rules.checkAccess(caller, entry);
            requireExpected(entry, expected);
            Consequences.Watch watch = consequences.watch(entry);
            AdministrationRules.Before before = rules.remember(entry);
            change.accept(entry);
            rules.checkChange(caller, entry, before);
            watch.store();
            directory.flush();
            follow[0] = finish(watch::follow);
            return stored(entry, view);
        });
        follow[0].run();
        return stored;
    }

    /** Deletes an entry of a version that is expected, and all that hangs on it; a domain or a project must be empty. */
    public <E extends DirectoryEntry> void delete(Caller caller, Class<E> kind, String id, LongPredicate expected) {
        Runnable follow = transactions.call(() -> {
            E entry = visible(caller, kind, id);
            rules.checkDeletion(caller, entry);
            requireExpected(entry, expected);
            directory.remove(entry);
            directory.flush();
            return finish(consequences.ofDeletion(entry));
        });
        follow.run();
    }

    private <E extends DirectoryEntry> E visible(Caller caller, Class<E> kind, String id) {
        return directory
                .find(kind, id)
                .filter(entry -> caller.sees(entry.domain()))
                .orElseThrow(() -> new UnknownEntryException(kind, id));
    }

    private Runnable finish(Runnable consequence) {
        return () -> {
            consequence.run();
            switchboard.announce(new DirectoryChanged());
        };
    }

    private static void requireExpected(DirectoryEntry entry, LongPredicate expected) {
        if (!expected.test(entry.version())) {
            throw new StaleEntryException();
        }
    }

    private static <E extends DirectoryEntry, V> Stored<V> stored(E entry, Function<E, V> view) {
        return new Stored<>(view.apply(entry), entry.version());
    }
}
