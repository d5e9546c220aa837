package org.voxyard.web.rest.view;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.journal.LiveEvent;
import org.voxyard.application.journal.Subject;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopId;

/** Something that has happened. */
@Schema(name = "Event", description = "Something that has happened; what it has nothing to do with is absent")
public record EventDocument(
        @Schema(description = "Rises with each event, also over restarts of the server", examples = "1777889730123001")
        String id,

        @Schema(description = "UTC", examples = "2026-05-04T10:15:30.123Z")
        Instant time,

        @Schema(
                description = "signed-in, signed-out, disconnected, joined, left, switched, talk-started, talk-stopped,"
                        + " voice-started, voice-stopped, loop-silent, denied, link-up, link-down,"
                        + " voice-on-closed-gate, mixer-replaced, mixer-given-up, loop-restarted, loop-fault or"
                        + " directory-changed",
                examples = "talk-started")
        String type,

        @Schema(description = "Id of the session", examples = "7")
        Optional<String> session,

        @Schema(description = "Id of the user", examples = "flight")
        Optional<String> user,

        @Schema(description = "Id of the role", examples = "flight")
        Optional<String> role,

        @Schema(description = "Id of the loop", examples = "FLIGHT")
        Optional<String> loop,

        @Schema(description = "Name of the person or of the voice", examples = "Flight Director")
        Optional<String> name,

        @Schema(
                description = "Why, in a sentence; of switched: the state, none, recv or send",
                examples = "Role guest has no right to loop FLIGHT.")
        Optional<String> detail) {

    public static EventDocument of(LiveEvent event) {
        Subject subject = event.subject();
        return new EventDocument(
                Long.toString(event.id()),
                event.time(),
                event.type().wireName(),
                subject.session().map(OperatorId::toString),
                subject.user().map(UserId::value),
                subject.role().map(RoleId::value),
                subject.loop().map(LoopId::value),
                subject.name(),
                subject.detail());
    }
}
