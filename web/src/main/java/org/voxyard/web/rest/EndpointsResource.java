package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.EndpointService;
import org.voxyard.domain.access.Caller;
import org.voxyard.media.api.EndpointId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.rest.view.EndpointDocument;
import org.voxyard.web.rest.view.EndpointPage;
import org.voxyard.web.security.Allowed;

/** {@code /endpoints}: the media legs of sessions and how well their packets travel. */
@Path("endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "endpoints", description = "Media legs: packets, loss, jitter, round trip, level; at most 250 ms old")
public class EndpointsResource {
    @Inject
    EndpointService endpoints;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "One page of media legs, the oldest first", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EndpointPage.class)))
    public Response list(
            @QueryParam("limit") @Parameter(description = "Most items, 1 to 500; 50 unless given", example = "50")
                    String limit,
            @QueryParam("cursor") @Parameter(description = "Where to go on; from the header Link of the page before")
                    String cursor,
            @Context UriInfo uri) {
        int most = Paging.limit(limit);
        long after = Optional.ofNullable(cursor).map(Cursor::number).orElse(0L);
        List<EndpointDocument> found = endpoints.page(caller, after, most + 1).stream()
                .map(EndpointDocument::of)
                .toList();
        return Pages.answer(found, most, uri, last -> Cursor.of(Long.parseLong(last.id())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One media leg")
    public EndpointDocument get(@PathParam("id") String id) {
        return parse(id)
                .flatMap(endpoint -> endpoints.find(caller, endpoint))
                .map(EndpointDocument::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no endpoint " + id + "."));
    }

    private static Optional<EndpointId> parse(String id) {
        try {
            return Optional.of(new EndpointId(Long.parseLong(id)));
        } catch (NumberFormatException noId) {
            return Optional.empty();
        }
    }
}
