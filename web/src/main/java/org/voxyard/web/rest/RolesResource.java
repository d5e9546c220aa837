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
import org.voxyard.domain.directory.Role;
import org.voxyard.web.rest.view.RolePage;
import org.voxyard.web.rest.view.RoleView;
import org.voxyard.web.security.Allowed;

/** {@code /roles}. */
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "roles", description = "What users sign on as")
public class RolesResource extends EntryResource<Role, RoleView> {
    public RolesResource() {
        super(Role.class, RoleView.class, RoleView::of);
    }

    @GET
    @Operation(summary = "One page of roles", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RolePage.class)))
    public Response list(@BeanParam ScopedPageParameters parameters) {
        return page(parameters.query());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Create a role", description = Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, RoleView role) {
        return create(role, key, role::toRole);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One role, with its version in ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response get(@PathParam("id") String id) {
        return read(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Replace a role", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response put(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, RoleView role) {
        return replace(id, version, role, RolesResource::apply);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Change fields of a role", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoleView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, MergePatch patch) {
        return patch(id, version, patch, RolesResource::apply);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(
            summary = "Delete a role, its permissions and memberships; operators in it are disconnected",
            description = Explained.CHANGE)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version) {
        return remove(id, version);
    }

    private static void apply(RoleView view, Role role) {
        Unchangeable.require("domain", view.domain(), role.domain().value());
        view.applyTo(role);
    }
}
