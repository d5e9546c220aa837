package org.voxyard.application;

import java.util.Locale;
import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.media.api.LoopId;

/**
 * Some sessions, the oldest first.
 *
 * @param domain that the user belongs to
 * @param loop that is not off
 * @param text in the user's id or name, whatever the case; empty for any
 * @param after only sessions with an id greater than this
 * @param limit most sessions
 */
public record SessionQuery(
        Optional<DomainId> domain,
        Optional<UserId> user,
        Optional<RoleId> role,
        Optional<LoopId> loop,
        String text,
        long after,
        int limit) {

    boolean selects(OperatorSession session) {
        return session.id().value() > after
                && domain.stream().allMatch(session.arrival().scope().domain()::equals)
                && user.stream().allMatch(session.user()::equals)
                && role.stream().allMatch(wanted -> session.role().equals(Optional.of(wanted)))
                && loop.stream().allMatch(wanted -> session.state(wanted).hears())
                && (has(session.user().value()) || has(session.name()));
    }

    private boolean has(String value) {
        return value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
