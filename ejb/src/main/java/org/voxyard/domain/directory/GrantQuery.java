package org.voxyard.domain.directory;

import java.util.Optional;
import org.voxyard.media.api.LoopId;

/**
 * One page of grants.
 *
 * @param domain that the role belongs to; empty for all
 * @param role only of this one; empty for all
 * @param loop only for this one; empty for all
 * @param after where the page before ended; empty for the first page
 * @param limit most grants of the page
 */
public record GrantQuery(
        Optional<DomainId> domain, Optional<RoleId> role, Optional<LoopId> loop, Optional<Mark> after, int limit) {

    /** The last grant of a page. */
    public record Mark(String role, String loop) {}

    /** The same with another number of grants. */
    public GrantQuery limitedTo(int newLimit) {
        return new GrantQuery(domain, role, loop, after, newLimit);
    }

    /** The same for what a domain holds, or for everything. */
    public GrantQuery within(Optional<DomainId> horizon) {
        return horizon.isEmpty() ? this : new GrantQuery(horizon, role, loop, after, limit);
    }
}
