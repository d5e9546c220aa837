package org.voxyard.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import org.voxyard.application.AuditService;
import org.voxyard.application.RequestActor;
import org.voxyard.domain.audit.AuditEvent;

/**
 * Has the audit trail tell of every request that did something which nobody else has told it of, and of every one that was
 * forbidden. Changes of the database get there by themselves, actions by the services that do them.
 */
@Provider
public class AuditedRequests implements ContainerResponseFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    AuditService audit;

    @Inject
    RequestActor actor;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (request.getUserPrincipal() instanceof SignedInCaller caller && isWorthTelling(context, response)) {
            String outcome =
                    isForbidden(response) ? "forbidden" : context.getMethod().toLowerCase(Locale.ROOT);
            audit.record(new AuditEvent(
                    caller.trailName(),
                    request.getRemoteAddr(),
                    outcome,
                    "request",
                    context.getMethod() + " " + context.getUriInfo().getPath(),
                    AuditEvent.NOTHING,
                    "{\"status\":" + response.getStatus() + "}"));
        }
    }

    private boolean isWorthTelling(ContainerRequestContext context, ContainerResponseContext response) {
        boolean acted = !SAFE.contains(context.getMethod())
                && response.getStatusInfo().getFamily() == Family.SUCCESSFUL
                && !actor.hasLeftTrace();
        return acted || isForbidden(response);
    }

    private static boolean isForbidden(ContainerResponseContext response) {
        return response.getStatus() == Status.FORBIDDEN.getStatusCode();
    }
}
