package org.voxyard.web.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses addresses with U+0000 in path or query: nothing here is named so, and not every database can look for it. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 2)
public class CleanAddress implements ContainerRequestFilter {
    private static final String NUL = "%00";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains(NUL)) {
            throw new ProblemException(ProblemType.MALFORMED, "The address has a NUL character in it.");
        }
    }
}
