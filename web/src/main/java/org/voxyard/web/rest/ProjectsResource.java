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
import org.voxyard.domain.directory.Project;
import org.voxyard.web.rest.view.ProjectPage;
import org.voxyard.web.rest.view.ProjectView;
import org.voxyard.web.security.Allowed;

/** {@code /projects}. */
@Path("projects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "projects", description = "Missions or undertakings inside a domain")
public class ProjectsResource extends EntryResource<Project, ProjectView> {
    public ProjectsResource() {
        super(Project.class, ProjectView.class, ProjectView::of);
    }

    @GET
    @Operation(summary = "One page of projects", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectPage.class)))
    public Response list(@BeanParam PageParameters parameters) {
        return page(parameters.query());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Create a project", description = Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, ProjectView project) {
        return create(project, key, project::toProject);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One project, with its version in ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response get(@PathParam("id") String id) {
        return read(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Replace a project", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response put(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, ProjectView project) {
        return replace(id, version, project, ProjectsResource::apply);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Change fields of a project", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, MergePatch patch) {
        return patch(id, version, patch, ProjectsResource::apply);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Delete a project, which must be empty", description = Explained.CHANGE)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version) {
        return remove(id, version);
    }

    private static void apply(ProjectView view, Project project) {
        Unchangeable.require("domain", view.domain(), project.domain().value());
        view.applyTo(project);
    }
}
