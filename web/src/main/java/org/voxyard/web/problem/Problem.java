package org.voxyard.web.problem;

import java.util.List;

/**
 * A problem document (RFC 9457 §3).
 *
 * @param type URI of the {@link ProblemType}
 * @param detail what went wrong this time, for people
 * @param instance path of the request
 * @param violations the fields at fault; empty when no field is
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<Violation> violations) {
    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
