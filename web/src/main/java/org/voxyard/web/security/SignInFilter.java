package org.voxyard.web.security;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;

/** Nothing of the API is for strangers, not even which paths there are. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {
    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (request.getAttribute(SignInMechanism.REFUSAL) instanceof RefusedCredentialException refused) {
            throw refusal(refused);
        }
        if (!(request.getUserPrincipal() instanceof SignedInCaller)) {
            throw unauthenticated("This needs the name and the password of an account.");
        }
    }

    private static ProblemException refusal(RefusedCredentialException refused) {
        if (refused.reason() == Reason.WRONG_CREDENTIALS) {
            return unauthenticated("The user name or the password is wrong.");
        }
        long seconds = Math.max(1, refused.retryAfter().plusMillis(999).toSeconds());
        return new ProblemException(
                ProblemType.TOO_MANY_ATTEMPTS,
                refused.getMessage(),
                Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    private static ProblemException unauthenticated(String detail) {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, BasicCredentials.CHALLENGE));
    }
}
