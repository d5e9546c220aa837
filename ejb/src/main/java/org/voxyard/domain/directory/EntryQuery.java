package org.voxyard.domain.directory;

import java.util.Optional;

/**
 * One page of the entries of a kind.
 *
 * @param domain that they belong to; empty for all
 * @param project that they belong to; empty for all
 * @param text that the id or the name contains, whatever the case; may be empty
 * @param after where the page before ended; empty for the first page
 * @param limit most entries of the page
 */
public record EntryQuery(
        Optional<DomainId> domain,
        Optional<ProjectId> project,
        String text,
        Order order,
        Optional<Mark> after,
        int limit) {

    /** Every order ends in the id, so that it is total. */
    public enum Order {
        NAME(true, true),
        NAME_DESCENDING(true, false),
        ID(false, true),
        ID_DESCENDING(false, false);

        private final boolean byName;
        private final boolean ascending;

        Order(boolean byName, boolean ascending) {
            this.byName = byName;
            this.ascending = ascending;
        }

        public boolean isByName() {
            return byName;
        }

        public boolean isAscending() {
            return ascending;
        }
    }

    /** The last entry of a page. */
    public record Mark(String name, String id) {}

    /** The same for what a domain holds, or for everything. */
    public EntryQuery within(Optional<DomainId> horizon) {
        return horizon.isEmpty() ? this : new EntryQuery(horizon, project, text, order, after, limit);
    }

    /** The same with another number of entries. */
    public EntryQuery limitedTo(int newLimit) {
        return new EntryQuery(domain, project, text, order, after, newLimit);
    }
}
