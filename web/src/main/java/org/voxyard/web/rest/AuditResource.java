package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.AuditService;
import org.voxyard.web.rest.view.AuditPage;
import org.voxyard.web.rest.view.AuditView;
import org.voxyard.web.rest.view.VerificationView;
import org.voxyard.web.security.Allowed;

/** {@code /audit}. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.AUDITOR})
@Tag(
        name = "audit",
        description = "Who did what; entries are added and never changed, each carries the hash of the one before")
public class AuditResource {
    @Inject
    AuditService audit;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "One page of entries, the latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(@BeanParam AuditParameters parameters) {
        var found = audit.page(parameters.query()).stream().map(AuditView::of).toList();
        return Pages.answer(found, parameters.limit(), uri, entry -> new Cursor(Long.toString(entry.number()), ""));
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Whether the trail is as it was written",
            description =
                    "Computes the hash of every entry again; names the first one that is not what was written there.")
    public VerificationView verify() {
        return VerificationView.of(audit.verify());
    }
}
