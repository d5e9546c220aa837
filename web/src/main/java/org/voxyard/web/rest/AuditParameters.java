package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.domain.audit.AuditTrail;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** Which audit entries a client asks for. */
public class AuditParameters extends Paging {
    @QueryParam("actor")
    @Parameter(description = "Only what this user did, or this user with a token", example = "admin")
    String actor;

    @QueryParam("action")
    @Parameter(description = "create, update, delete, sign-in, sign-in-refused, forbidden, post, …", example = "update")
    String action;

    @QueryParam("kind")
    @Parameter(description = "Only what was done to this kind: user, role, loop, project, domain, api-token, request")
    String kind;

    @QueryParam("subject")
    @Parameter(description = "Only what was done to the one of this id", example = "anna")
    String subject;

    /** Asks for one more than the page has, to know whether there is a next one. */
    AuditTrail.Query query() {
        return new AuditTrail.Query(
                text("actor", actor),
                text("action", action),
                text("kind", kind),
                text("subject", subject),
                after(AuditParameters::number),
                limit() + 1);
    }

    private static Optional<String> text(String field, String value) {
        if (value != null && (value.length() > 256 || value.indexOf('\0') >= 0)) {
            throw ProblemException.of(List.of(new Violation(field, "must be a text of at most 256 characters")));
        }
        return Optional.ofNullable(value);
    }

    private static Long number(String cursor) {
        try {
            return Long.valueOf(Cursor.parse(cursor).first());
        } catch (NumberFormatException noNumber) {
            throw ProblemException.of(List.of(new Violation("cursor", "is none that a page has ended with")));
        }
    }
}
