package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.domain.loop.Loop;
import org.voxyard.web.rest.view.LoopPage;
import org.voxyard.web.rest.view.LoopView;
import org.voxyard.web.security.Allowed;

/** {@code /loops}. */
@Path("loops")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "loops", description = "Standing conferences on a multicast group and port")
public class LoopsResource extends EntryResource<Loop, LoopView> {
    public LoopsResource() {
        super(Loop.class, LoopView.class, LoopView::of);
    }

    @GET
    @Operation(summary = "One page of loops", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoopPage.class)))
    public Response list(@BeanParam ScopedPageParameters parameters) {
        return page(parameters.query());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Create a loop", description = Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LoopView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, LoopView loop) {
        return create(loop, key, loop::toLoop);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One loop, with its version in ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoopView.class)))
    public Response get(@PathParam("id") String id) {
        return read(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Replace a loop", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoopView.class)))
    public Response put(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, LoopView loop) {
        return replace(id, version, loop, LoopsResource::apply);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Change fields of a loop", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoopView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, MergePatch patch) {
        return patch(id, version, patch, LoopsResource::apply);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Delete a loop, which its members leave first", description = Explained.CHANGE)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version) {
        return remove(id, version);
    }

    private static void apply(LoopView view, Loop loop) {
        Unchangeable.require("domain", view.domain(), loop.domain().value());
        view.applyTo(loop);
    }
}
