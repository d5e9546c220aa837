package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to play. */
@Schema(name = "AnnouncementOrder", description = "A clip that comes with the product")
public record AnnouncementOrder(
        @Schema(description = "Name of the clip; an unknown one is answered with all names", examples = "gnc-1")
        @NotNull
        @Size(min = 1, max = 64)
        String clip) {}
