package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.voxyard.application.TokenService;
import org.voxyard.domain.access.Caller;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.rest.view.NewToken;
import org.voxyard.web.rest.view.TokenPage;
import org.voxyard.web.rest.view.TokenView;
import org.voxyard.web.security.Allowed;
import org.voxyard.web.security.ForPeople;

/** {@code /tokens}. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR, Allowed.OPERATOR})
@Tag(name = "tokens", description = "Secrets for programs, each in the name of one user: Authorization: Bearer vxt_…")
public class TokensResource {
    @Inject
    TokenService tokens;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "One page of tokens, by id; operators see their own. Secrets are never shown again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokenPage.class)))
    public Response list(@BeanParam TokenPageParameters parameters) {
        var found = tokens.page(caller, parameters.query()).stream()
                .map(TokenView::of)
                .toList();
        return Pages.answer(found, parameters.limit(), uri, token -> new Cursor(token.id(), ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ForPeople
    @Operation(
            summary = "Make a token; the answer is the only one with its secret",
            description =
                    "For oneself, or as an administrator for somebody else. Needs a password: no token makes tokens. The"
                            + " same Idempotency-Key again is answered without the secret. " + Explained.CREATION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TokenView.class)))
    public Response create(@HeaderParam("Idempotency-Key") String key, NewToken document) {
        TokenService.Made made =
                tokens.make(caller, document.wish(caller.user()), IdempotencyKey.of(key, TokenService.class, document));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path("{id}")
                        .build(made.token().key()))
                .entity(TokenView.of(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One token, without its secret")
    public TokenView get(@PathParam("id") String id) {
        return tokens.find(caller, id).map(TokenView::of).orElseThrow(() -> unknown(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token; the next request that comes with it is refused")
    @APIResponse(responseCode = "204")
    public void revoke(@PathParam("id") String id) {
        if (!tokens.revoke(caller, id)) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no token " + id + ".");
    }
}
