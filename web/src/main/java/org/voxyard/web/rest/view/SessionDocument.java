package org.voxyard.web.rest.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.SessionView;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.session.MediaLeg;

/** A session. */
@Schema(name = "Session", description = "One signed-in connection of a user; a user may have several")
public record SessionDocument(
        @Schema(description = "Never used twice until the server restarts", examples = "7")
        String id,

        @Schema(description = "Id of the user", examples = "flight")
        String user,

        @Schema(description = "The user's name", examples = "Flight Director")
        String name,

        @Schema(description = "Id of the role taken; absent before one is", examples = "flight")
        Optional<String> role,

        @Schema(description = "Id of the user's domain", examples = "demo")
        String domain,

        @Schema(description = "Id of the user's project, if there is one", examples = "mission")
        Optional<String> project,

        @Schema(description = "What the browser calls itself", examples = "5d0e6c5e-1f0e-4b0e-9c58-6b7f5c1a2d3e")
        String client,

        @Schema(description = "Address of the browser, as the server sees it", examples = "127.0.0.1")
        String source,

        @Schema(description = "When the user signed in, UTC", examples = "2026-05-04T10:15:30Z")
        Instant since,

        @Schema(description = "Id of the media leg, if there is one", examples = "12")
        Optional<String> endpoint,

        @Schema(description = "Whether audio can flow", examples = "true")
        boolean connected,

        @Schema(description = "The loops that are not off") List<SessionLoopView> loops) {

    public static SessionDocument of(SessionView session) {
        Scope scope = session.arrival().scope();
        return new SessionDocument(
                session.id().toString(),
                session.user().value(),
                session.name(),
                session.role().map(RoleId::value),
                scope.domain().value(),
                scope.project().map(ProjectId::value),
                session.client().value(),
                session.arrival().source(),
                session.arrival().since(),
                session.leg().map(leg -> leg.endpoint().toString()),
                session.leg().filter(MediaLeg::ready).isPresent(),
                session.loops().stream().map(SessionLoopView::of).toList());
    }
}
