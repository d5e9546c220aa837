package org.voxyard.domain.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.LoopId;

/** Whole domains at once, with a fixed number of queries however much a domain holds. Every verb runs inside a transaction. */
public interface DomainContents {

    /** What the domain holds, each kind by id, with rights and memberships; empty when there is no such domain. */
    Optional<DomainContent> find(DomainId domain);

    /** The ids of all entries of a kind that belong to other domains. */
    Set<String> idsOutside(Class<? extends DirectoryEntry> kind, DomainId domain);

    /** The loops of other domains. */
    List<Loop> loopsOutside(DomainId domain);

    /** Keeps new entries, whose ids and addresses the caller has found to be free. */
    void addAll(Collection<? extends DirectoryEntry> entries);

    /** Takes these loops off their addresses, so that they can change places; they get new ones before the next flush ends. */
    void vacate(Collection<LoopId> loops);
}
