package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.LoopService;
import org.voxyard.application.LoopView;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.loop.TilePosition;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** {@code role_loops}: the loops of the role; their broadcasts are for this client from now on. */
@Singleton
final class RoleLoops implements RequestHandler {
    private final LoopService loops;

    public record Response(Map<String, Loop> loops) {}

    /** A loop as in voice-loop-client.md §4.1; without a position its tile would not exist. */
    public record Loop(
            LoopId id,
            String name,
            String type,
            LoopState state,
            int volume,
            Permission permission,
            int participants,
            List<TilePosition> layoutPosition,
            Optional<String> abbreviation,
            Optional<ProjectId> project,
            Optional<String> highlightColor,
            Optional<Integer> pan) {

        /** With the extras of {@link Feature#VOXYARD_1}, or without. */
        static Loop of(LoopView view, boolean extras) {
            return new Loop(
                    view.id(),
                    view.name(),
                    view.type(),
                    view.state(),
                    view.volume(),
                    view.permission(),
                    view.participants(),
                    view.layout(),
                    view.abbreviation(),
                    view.project(),
                    view.color(),
                    extras ? Optional.of(view.pan()) : Optional.empty());
        }
    }

    @Inject
    RoleLoops(LoopService loops) {
        this.loops = loops;
    }

    @Override
    public Set<String> events() {
        return Set.of("role_loops");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHORISED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        connection.subscribe();
        Map<String, Loop> byId = new LinkedHashMap<>();
        boolean extras = connection.has(Feature.VOXYARD_1);
        loops.loops(connection.operator()).forEach(view -> byId.put(view.id().value(), Loop.of(view, extras)));
        return new Response(byId);
    }
}
