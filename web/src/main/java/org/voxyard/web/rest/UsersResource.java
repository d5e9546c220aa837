package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.voxyard.application.port.Passwords;
import org.voxyard.domain.directory.User;
import org.voxyard.web.rest.view.UserPage;
import org.voxyard.web.rest.view.UserView;
import org.voxyard.web.security.Allowed;

/** {@code /users}. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "users", description = "People with an account")
public class UsersResource extends EntryResource<User, UserView> {
    @Inject
    Passwords passwords;

    public UsersResource() {
        super(User.class, UserView.class, UserView::of);
    }

    @GET
    @Operation(summary = "One page of users", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserPage.class)))
    public Response list(@BeanParam ScopedPageParameters parameters) {
        return page(parameters.query());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Create a user", description = Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, UserView user) {
        return create(user, key, id -> user.toUser(id, passwords));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One user, with its version in ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response get(@PathParam("id") String id) {
        return read(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Replace a user", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response put(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, UserView user) {
        return replace(id, version, user, this::apply);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Change fields of a user", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, MergePatch patch) {
        return patch(id, version, patch, this::apply);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Delete a user; its operators are disconnected", description = Explained.CHANGE)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version) {
        return remove(id, version);
    }

    private void apply(UserView view, User user) {
        Unchangeable.require("domain", view.domain(), user.domain().value());
        view.applyTo(user, passwords);
    }
}
