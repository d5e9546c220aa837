package org.voxyard.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.voxyard.application.RequestActor;
import org.voxyard.domain.audit.Actor;

/** Nothing of the API is for strangers, not even which paths there are; they may sign in, and that is all. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {
    private static final List<String> SESSION = List.of("session", "/session");

    @Inject
    RequestActor actor;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!isSignIn(context)) {
            actor.is(new Actor(require().trailName(), request.getRemoteAddr()));
        }
    }

    private static boolean isSignIn(ContainerRequestContext context) {
        return context.getMethod().equals(HttpMethod.POST)
                && SESSION.contains(context.getUriInfo().getPath());
    }

    private SignedInCaller require() {
        if (request.getAttribute(SignInMechanism.REFUSAL) instanceof RefusedCredentialException refused) {
            throw Refusals.problem(refused, request);
        }
        if (request.getUserPrincipal() instanceof SignedInCaller caller) {
            return caller;
        }
        throw Refusals.unauthenticated("This needs the name and the password of an account, or a token.", request);
    }
}
