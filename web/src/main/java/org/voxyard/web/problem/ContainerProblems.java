package org.voxyard.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** What the JAX-RS container finds wrong with a request, in our words. */
final class ContainerProblems {
    private ContainerProblems() {}

    /** Nothing when it is no fault of the request. */
    static Optional<ProblemException> of(WebApplicationException fault) {
        return switch (fault.getResponse().getStatus()) {
            case 400 -> problem(ProblemType.MALFORMED, "The request cannot be read.");
            case 404 -> problem(ProblemType.NOT_FOUND, "There is no resource at this path.");
            case 405 -> Optional.of(notAllowed(fault.getResponse()));
            case 406 -> problem(ProblemType.NOT_ACCEPTABLE, "This is available as application/json only.");
            case 413 -> problem(ProblemType.TOO_LARGE, "The body is too large.");
            case 415 ->
                problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send application/json, or application/merge-patch+json with PATCH.");
            default -> Optional.empty();
        };
    }

    private static ProblemException notAllowed(Response response) {
        String allowed =
                Optional.ofNullable(response.getHeaderString(HttpHeaders.ALLOW)).orElse("");
        return new ProblemException(
                ProblemType.METHOD_NOT_ALLOWED, "Allowed here: " + allowed + ".", Map.of(HttpHeaders.ALLOW, allowed));
    }

    private static Optional<ProblemException> problem(ProblemType type, String detail) {
        return Optional.of(new ProblemException(type, detail));
    }
}
