package org.voxyard.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.voxyard.domain.directory.DirectoryEntry;

/** What an import does to the entries of one kind. */
public record KindPlan<E extends DirectoryEntry>(
        List<E> created, List<Change<E>> changed, List<E> deleted, int unchanged) {

    /** An entry that is there, as it is to be. */
    public record Change<E extends DirectoryEntry>(E stored, E wanted, List<FieldChange> fields) {}

    /** What makes the wanted entries of the stored ones. Of wanted entries with the same id the first counts. */
    static <E extends DirectoryEntry> KindPlan<E> of(List<E> stored, List<E> wanted) {
        Map<String, E> existing = stored.stream().collect(Collectors.toMap(DirectoryEntry::key, Function.identity()));
        List<E> created = new ArrayList<>();
        List<Change<E>> changed = new ArrayList<>();
        int unchanged = 0;
        for (E entry : wanted) {
            E before = existing.get(entry.key());
            if (before == null) {
                created.add(entry);
            } else {
                List<FieldChange> fields = EntryFields.compare(before, entry);
                unchanged += fields.isEmpty() ? 1 : 0;
                if (!fields.isEmpty()) {
                    changed.add(new Change<>(before, entry, fields));
                }
            }
        }
        return new KindPlan<>(created, changed, without(stored, wanted), unchanged);
    }

    boolean isEmpty() {
        return created.isEmpty() && changed.isEmpty() && deleted.isEmpty();
    }

    private static <E extends DirectoryEntry> List<E> without(List<E> stored, List<E> wanted) {
        Set<String> kept = wanted.stream().map(DirectoryEntry::key).collect(Collectors.toSet());
        return stored.stream().filter(entry -> !kept.contains(entry.key())).toList();
    }
}
