package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.PermissionService;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.Grant;
import org.voxyard.domain.directory.GrantQuery;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.rest.view.PermissionPage;
import org.voxyard.web.rest.view.PermissionView;
import org.voxyard.web.security.Allowed;

/** {@code /permissions}: role × loop. The ETag of a permission is what it allows. */
@Path("permissions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "permissions", description = "What roles may do with loops")
public class PermissionsResource {
    @Inject
    PermissionService permissions;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "One page of permissions, by role and loop", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PermissionPage.class)))
    public Response list(@BeanParam PermissionParameters parameters) {
        GrantQuery query = parameters.query();
        var found = permissions.page(caller, query.limitedTo(query.limit() + 1)).stream()
                .map(PermissionView::of)
                .toList();
        return Pages.answer(found, query.limit(), uri, item -> new Cursor(item.role(), item.loop()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(
            summary = "Give a role a permission that it has not; 409 when it has one for the loop",
            description = Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PermissionView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, PermissionView permission) {
        Grant grant = permission.toGrant();
        permissions.create(caller, grant, IdempotencyKey.of(key, Grant.class, permission));
        return answer(
                grant,
                Response.created(uri.getAbsolutePathBuilder()
                        .path("{role}/{loop}")
                        .build(permission.role(), permission.loop())));
    }

    @GET
    @Path("{role}/{loop}")
    @Operation(summary = "What a role may do with a loop; 404 for nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PermissionView.class)))
    public Response get(@PathParam("role") String role, @PathParam("loop") String loop) {
        Grant none = grant(role, loop);
        Permission permission = permissions.read(caller, none.role(), none.loop());
        if (permission == Permission.NONE) {
            throw missing(none);
        }
        return answer(new Grant(none.role(), none.loop(), permission), Response.ok());
    }

    @PUT
    @Path("{role}/{loop}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(
            summary = "Set what a role may do with a loop",
            description = "Needs If-Match only when there is a permission already. " + Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PermissionView.class)))
    public Response put(
            @PathParam("role") String role,
            @PathParam("loop") String loop,
            @HeaderParam("If-Match") IfMatch version,
            PermissionView permission) {
        Unchangeable.require("role", permission.role(), role);
        Unchangeable.require("loop", permission.loop(), loop);
        Grant grant = permission.toGrant();
        set(grant, before -> matches(version, before));
        return answer(grant, Response.ok());
    }

    @DELETE
    @Path("{role}/{loop}")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Withdraw every right to a loop", description = Explained.CHANGE)
    @APIResponse(responseCode = "204")
    public Response delete(
            @PathParam("role") String role, @PathParam("loop") String loop, @HeaderParam("If-Match") IfMatch version) {
        Grant none = grant(role, loop);
        if (permissions.read(caller, none.role(), none.loop()) == Permission.NONE) {
            throw missing(none);
        }
        set(none, IfMatch.require(version)::matches);
        return Response.noContent().build();
    }

    private void set(Grant grant, Predicate<Permission> expected) {
        permissions.set(caller, grant.role(), grant.loop(), grant.permission(), expected);
    }

    private static boolean matches(IfMatch version, Permission before) {
        boolean isFirst = version == null && before == Permission.NONE;
        return isFirst || IfMatch.require(version).matches(before);
    }

    private static Grant grant(String role, String loop) {
        try {
            return new Grant(new RoleId(role), new LoopId(loop), Permission.NONE);
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no permission of that role and loop.");
        }
    }

    private static ProblemException missing(Grant grant) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "Role " + grant.role() + " has no permission for loop " + grant.loop() + ".");
    }

    private static Response answer(Grant grant, Response.ResponseBuilder answer) {
        return answer.tag(new EntityTag(grant.permission().toString()))
                .entity(PermissionView.of(grant))
                .build();
    }
}
