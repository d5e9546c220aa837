package org.voxyard.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.BrowserSessionService;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.domain.access.Caller;
import org.voxyard.web.rest.view.CallerView;
import org.voxyard.web.rest.view.SignInDocument;
import org.voxyard.web.security.Allowed;
import org.voxyard.web.security.Refusals;
import org.voxyard.web.security.SessionCookie;

/** {@code /session}: the one of the browser that asks. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR, Allowed.OPERATOR})
@Tag(name = "session", description = "Signing a browser in and out; programs send Basic or Bearer instead")
public class SessionResource {
    @Inject
    BrowserSessionService sessions;

    @Inject
    Instance<Caller> caller;

    @Context
    HttpServletRequest request;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign a browser in",
            description =
                    "Sets a cookie for this server alone. It ends 30 minutes after the last request, and after 12 hours.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CallerView.class)))
    public Response signIn(SignInDocument document) {
        try {
            var opened = sessions.signIn(document.user(), document.password(), request.getRemoteAddr());
            SessionCookie.read(request).ifPresent(sessions::signOut);
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.SET_COOKIE, SessionCookie.of(opened.secret(), request))
                    .entity(CallerView.of(opened.caller()))
                    .build();
        } catch (SignInRefusedException refused) {
            throw Refusals.problem(refused, request);
        }
    }

    @GET
    @Operation(summary = "Who is signed in, and what that account may do")
    public CallerView get() {
        return CallerView.of(caller.get());
    }

    @DELETE
    @Operation(summary = "Sign the browser out")
    @APIResponse(responseCode = "204")
    public Response signOut() {
        SessionCookie.read(request).ifPresent(sessions::signOut);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.none(request))
                .build();
    }
}
