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
import org.voxyard.domain.directory.Domain;
import org.voxyard.web.rest.view.DomainPage;
import org.voxyard.web.rest.view.DomainView;
import org.voxyard.web.security.Allowed;

/** {@code /domains}. */
@Path("domains")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "domains", description = "Organisations or sites, the outermost scope")
public class DomainsResource extends EntryResource<Domain, DomainView> {
    public DomainsResource() {
        super(Domain.class, DomainView.class, DomainView::of);
    }

    @GET
    @Operation(summary = "One page of domains", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DomainPage.class)))
    public Response list(@BeanParam PageParameters parameters) {
        return page(parameters.query());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(summary = "Create a domain", description = Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DomainView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, DomainView domain) {
        return create(domain, key, domain::toDomain);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One domain, with its version in ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DomainView.class)))
    public Response get(@PathParam("id") String id) {
        return read(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Replace a domain", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DomainView.class)))
    public Response put(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, DomainView domain) {
        return replace(id, version, domain, DomainView::applyTo);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Change fields of a domain", description = Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DomainView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, MergePatch patch) {
        return patch(id, version, patch, DomainView::applyTo);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(summary = "Delete a domain, which must be empty", description = Explained.CHANGE)
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version) {
        return remove(id, version);
    }
}
