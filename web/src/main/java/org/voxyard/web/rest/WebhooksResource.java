package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.webhook.RefusedAddressException;
import org.voxyard.application.webhook.WebhookService;
import org.voxyard.application.webhook.WebhookView;
import org.voxyard.domain.access.Caller;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.problem.Violation;
import org.voxyard.web.rest.view.Items;
import org.voxyard.web.rest.view.WebhookDocument;
import org.voxyard.web.rest.view.WebhookOrder;
import org.voxyard.web.security.Allowed;

/** {@code /webhooks}: who is told of events. */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "webhooks", description = "Addresses that events are sent to, signed with HMAC-SHA256")
public class WebhooksResource {
    @Inject
    WebhookService webhooks;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "All webhooks; there are at most 100")
    public Items<WebhookDocument> list() {
        return new Items<>(webhooks.all().stream().map(WebhookDocument::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One webhook, and how its delivery goes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDocument.class)))
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), webhooks.find(id).orElseThrow(() -> missing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(
            summary = "Create a webhook",
            description = "The answer has the secret, which is shown only now. Events from now on are sent. "
                    + Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WebhookDocument.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, WebhookOrder order, @Context UriInfo uri) {
        try {
            WebhookView view = webhooks.create(
                    caller, order.address(), order.types(), IdempotencyKey.of(key, WebhookDocument.class, order));
            return answer(
                    Response.created(uri.getAbsolutePathBuilder().path("{id}").build(view.id())), view);
        } catch (RefusedAddressException refused) {
            throw problem(refused);
        }
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(
            summary = "Direct a webhook anew",
            description = "Events from now on are sent, also when it had been given up. " + Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDocument.class)))
    public Response put(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, WebhookOrder order) {
        return change(id, IfMatch.require(version)::matches, order);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(
            summary = "Change where a webhook sends what",
            description = "Its fields are those of WebhookOrder; events from now on are sent. " + Explained.CHANGE)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookDocument.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version, MergePatch patch) {
        IfMatch expected = IfMatch.require(version);
        WebhookView read = webhooks.find(id).orElseThrow(() -> missing(id));
        WebhookOrder order = patch.onto(WebhookOrder.of(read), WebhookOrder.class);
        return change(id, found -> found == read.version() && expected.matches(found), order);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(summary = "Delete a webhook", description = "Nothing more is sent.")
    @APIResponse(responseCode = "204")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") IfMatch version) {
        if (!webhooks.delete(caller, id, IfMatch.require(version)::matches)) {
            throw missing(id);
        }
        return Response.noContent().build();
    }

    private Response change(String id, LongPredicate expected, WebhookOrder order) {
        try {
            return answer(
                    Response.ok(),
                    webhooks.change(caller, id, expected, order.address(), order.types())
                            .orElseThrow(() -> missing(id)));
        } catch (RefusedAddressException refused) {
            throw problem(refused);
        }
    }

    private static Response answer(Response.ResponseBuilder answer, WebhookView view) {
        return answer.tag(new EntityTag(Long.toString(view.version())))
                .entity(WebhookDocument.of(view))
                .build();
    }

    private static ProblemException missing(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no webhook " + id + ".");
    }

    private static ProblemException problem(RefusedAddressException refused) {
        return ProblemException.of(List.of(new Violation("url", refused.getMessage())));
    }
}
