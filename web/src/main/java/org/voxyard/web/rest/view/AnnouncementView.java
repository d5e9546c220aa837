package org.voxyard.web.rest.view;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.Announcement;

/** A clip on its way into a loop. */
@Schema(name = "Announcement", description = "A clip that was played into a loop, or will be")
public record AnnouncementView(
        @Schema(examples = "3") String id,

        @Schema(description = "Id of the loop", examples = "FLIGHT")
        String loop,

        @Schema(description = "Name of the clip", examples = "gnc-1")
        String clip,

        @Schema(description = "Id of the user who asked for it", examples = "admin")
        String by,

        @Schema(description = "UTC", examples = "2026-05-04T10:15:30Z")
        Instant startsAt,

        @Schema(description = "UTC", examples = "2026-05-04T10:15:32Z")
        Instant endsAt,

        @Schema(description = "Playing time, ms", examples = "2180")
        long durationMs) {

    public static AnnouncementView of(Announcement announcement) {
        return new AnnouncementView(
                Long.toString(announcement.id()),
                announcement.loop().value(),
                announcement.clip(),
                announcement.by().value(),
                announcement.startsAt(),
                announcement.endsAt(),
                announcement.duration().toMillis());
    }
}
