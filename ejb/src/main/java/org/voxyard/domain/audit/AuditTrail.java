package org.voxyard.domain.audit;

import java.util.List;
import java.util.Optional;

/** Where audit entries are kept: added at the end, never changed. Every verb runs inside a transaction. */
public interface AuditTrail {

    /**
     * Which entries, the latest first; those without a value do not matter.
     *
     * @param before only entries with a smaller number
     */
    record Query(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> kind,
            Optional<String> subject,
            Optional<Long> before,
            int limit) {}

    /** The end of the chain as it is kept beside it, so that it is noticed when the latest entries are missing. */
    record Head(long number, String hash) {}

    /** Adds entries in this order; others who add wait until the transaction has ended. */
    void append(List<AuditEvent> events);

    List<AuditEntry> page(Query query);

    /** Entries with larger numbers, the earliest first. */
    List<AuditEntry> following(long number, int limit);

    Head head();
}
