package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.AnnouncementService;
import org.voxyard.web.rest.view.ClipView;
import org.voxyard.web.rest.view.Items;
import org.voxyard.web.security.Allowed;

/** {@code /clips}: what comes with the product to be played into loops. */
@Path("clips")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "announcements")
public class ClipsResource {
    @Inject
    AnnouncementService announcements;

    @GET
    @Operation(summary = "All clips that come with the product", description = "Announcements name one of them.")
    public Items<ClipView> list() {
        return new Items<>(
                announcements.clips().stream().sorted().map(ClipView::new).toList());
    }
}
