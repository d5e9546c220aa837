package org.voxyard.web.security;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;

/**
 * No page of another site changes anything here in the name of whoever looks at it, be it by a cookie or by a Basic
 * password that the browser remembers (cross-site request forgery). Programs send neither header and no cookie.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 1)
public class ForeignPages implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!SAFE.contains(context.getMethod()) && isForged()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Pages of other sites may change nothing here.");
        }
    }

    private boolean isForged() {
        return switch (RequestOrigin.of(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            case OWN -> false;
            case FOREIGN -> true;
            case UNKNOWN -> SessionCookie.read(request).isPresent() && request.getHeader("Authorization") == null;
        };
    }
}
