package org.voxyard.application.journal;

import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;

/**
 * Some events.
 *
 * @param types empty for any
 */
public record EventFilter(Set<LiveEventType> types, Optional<UserId> user, Optional<LoopId> loop) {
    /** Every event. */
    public static final EventFilter ALL = new EventFilter(Set.of(), Optional.empty(), Optional.empty());

    public EventFilter {
        types = Set.copyOf(types);
    }

    public boolean selects(LiveEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (user.isEmpty() || user.equals(event.subject().user()))
                && (loop.isEmpty() || loop.equals(event.subject().loop()));
    }
}
