package org.voxyard.web.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;

/**
 * The header {@code If-Match} (RFC 9110 §13.1.1): the versions that a change is meant for.
 *
 * @param tags strong entity tags with their quotes, or {@code *}
 */
@Schema(type = SchemaType.STRING, description = "The ETag that was read, or *", examples = "\"3\"")
public record IfMatch(Set<String> tags) {

    /** What JAX-RS calls; whatever is no entity tag matches nothing. */
    public static IfMatch valueOf(String header) {
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /** The header's own, or the answer 428 without one. */
    static IfMatch require(IfMatch header) {
        if (header == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that you have read, so that no change of somebody else is lost.");
        }
        return header;
    }

    /** Whether it names this version, which is the entity tag without quotes. */
    boolean matches(Object version) {
        return tags.contains("*") || tags.contains("\"" + version + "\"");
    }
}
