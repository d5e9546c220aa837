package org.voxyard.application;

import java.util.List;
import java.util.Optional;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.Arrival;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.MediaLeg;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;

/**
 * A session as others see it.
 *
 * @param name of the user, for display
 * @param role empty until one is taken
 * @param loops those that are not off
 */
public record SessionView(
        OperatorId id,
        UserId user,
        String name,
        Optional<RoleId> role,
        ClientId client,
        Arrival arrival,
        Optional<MediaLeg> leg,
        List<SessionLoop> loops) {

    static SessionView of(OperatorSession session) {
        return new SessionView(
                session.id(),
                session.user(),
                session.name(),
                session.role(),
                session.client(),
                session.arrival(),
                session.leg(),
                session.loops().stream()
                        .map(loop -> SessionLoop.of(session, loop))
                        .toList());
    }
}
