package org.voxyard.web.exchange;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;
import org.voxyard.web.rest.view.DomainDocument;

/**
 * A document that is to be imported, as {@link DomainDocument} in JSON, not yet checked.
 *
 * @param origins for parts that stand elsewhere in the document that was sent: the JSON pointer there, by the pointer here
 * @param notes what was not taken over, in sentences
 */
public record Draft(JsonObject json, Map<String, String> origins, List<String> notes) {
    private static final int MOST_VIOLATIONS = 100;

    /** Finds out whose document it is: ours have their domain in a member of that name. */
    public static Draft of(JsonObject document) {
        boolean isOurs = document.containsKey("format") || document.get("domain") instanceof JsonObject;
        return isOurs ? new Draft(document, Map.of(), List.of()) : new OpenvocsDomain(document).toDraft();
    }

    /** The problem with its places in the document that was sent, and not more of them than a person reads. */
    public ProblemException located(ProblemException problem) {
        return problem.violations().isEmpty()
                ? problem
                : ProblemException.of(problem.violations().stream()
                        .limit(MOST_VIOLATIONS)
                        .map(this::located)
                        .toList());
    }

    private Violation located(Violation violation) {
        return origins.isEmpty()
                ? violation
                : new Violation(
                        violation.field(),
                        violation.message(),
                        violation.pointer().map(this::origin));
    }

    /** The longest part that is known, and what comes behind it. */
    private String origin(String pointer) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            Optional<String> origin = Optional.ofNullable(origins.get(pointer.substring(0, end)));
            if (origin.isPresent()) {
                return origin.get() + pointer.substring(end);
            }
        }
        return pointer;
    }
}
