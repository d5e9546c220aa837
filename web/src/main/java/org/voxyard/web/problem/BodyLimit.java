package org.voxyard.web.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Refuses a body that says itself that it is larger than any that is read here, before a byte of it is. Readers stop at limits
 * of their own, for bodies that do not say.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
public class BodyLimit implements ContainerRequestFilter {
    private static final int MAX_LENGTH_BYTES = 10 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null
                && length.matches("\\d+")
                && (length.length() > 9 || Long.parseLong(length) > MAX_LENGTH_BYTES)) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE,
                    "No body may have more than " + MAX_LENGTH_BYTES + " bytes.",
                    Map.of("Connection", "close"));
        }
    }
}
