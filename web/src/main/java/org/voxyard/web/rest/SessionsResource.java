package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.LoopOrder;
import org.voxyard.application.SessionLoop;
import org.voxyard.application.SessionService;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.rest.view.LoopOrderView;
import org.voxyard.web.rest.view.SessionDocument;
import org.voxyard.web.rest.view.SessionLoopView;
import org.voxyard.web.rest.view.SessionPage;
import org.voxyard.web.security.Allowed;

/** {@code /sessions}: who is signed in where, and what they do with loops. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "sessions", description = "Who is signed in where, on which loops, in which state")
public class SessionsResource {
    private static final String ORDER =
            "Follows the rules of the session's role, as if the operator had acted: 403 with"
                    + " the reason otherwise. The operator's browser is told.";

    @Inject
    SessionService sessions;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "One page of sessions, the oldest first", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionPage.class)))
    public Response list(@BeanParam SessionParameters parameters, @Context UriInfo uri) {
        List<SessionDocument> found = sessions.page(caller, parameters.query()).stream()
                .map(SessionDocument::of)
                .toList();
        return Pages.answer(found, parameters.limit(), uri, last -> Cursor.of(Long.parseLong(last.id())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One session")
    public SessionDocument get(@PathParam("id") String id) {
        return SessionDocument.of(sessions.find(caller, operator(id)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Disconnect", description = "The browser is told why; its user may sign in again.")
    @APIResponse(responseCode = "204")
    public Response disconnect(@PathParam("id") String id) {
        sessions.disconnect(caller, operator(id));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/loops/{loop}")
    @Operation(summary = "What a session does with a loop, which may be off")
    public SessionLoopView loop(@PathParam("id") String id, @PathParam("loop") String loop) {
        return SessionLoopView.of(find(id, loop));
    }

    @PUT
    @Path("{id}/loops/{loop}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Switch a loop for a session", description = ORDER)
    public SessionLoopView put(@PathParam("id") String id, @PathParam("loop") String loop, LoopOrderView order) {
        return order(id, loop, order.toOrder());
    }

    @PATCH
    @Path("{id}/loops/{loop}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Change how a session has a loop", description = ORDER)
    public SessionLoopView patch(@PathParam("id") String id, @PathParam("loop") String loop, MergePatch patch) {
        LoopOrderView wanted = patch.onto(LoopOrderView.of(find(id, loop)), LoopOrderView.class);
        return order(id, loop, wanted.toOrder());
    }

    @DELETE
    @Path("{id}/loops/{loop}")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Switch a loop off for a session", description = "The operator may switch it on again.")
    @APIResponse(responseCode = "204")
    public Response revoke(@PathParam("id") String id, @PathParam("loop") String loop) {
        order(id, loop, LoopOrder.OFF);
        return Response.noContent().build();
    }

    private SessionLoop find(String id, String loop) {
        return sessions.loop(caller, operator(id), loopId(loop));
    }

    private SessionLoopView order(String id, String loop, LoopOrder order) {
        return SessionLoopView.of(sessions.order(caller, operator(id), loopId(loop), order));
    }

    private static OperatorId operator(String id) {
        try {
            return new OperatorId(Long.parseLong(id));
        } catch (NumberFormatException noId) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no session of that id.");
        }
    }

    private static LoopId loopId(String loop) {
        try {
            return new LoopId(loop);
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no loop of that id.");
        }
    }
}
