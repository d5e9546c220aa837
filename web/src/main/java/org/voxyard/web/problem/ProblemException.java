package org.voxyard.web.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem document. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    /** A problem whose answer has these headers in addition. */
    public ProblemException(ProblemType type, String detail, Map<String, String> headers) {
        this(type, detail, List.of(), headers);
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, Map<String, String> headers) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    /** A document with fields at fault; there is at least one violation. */
    public static ProblemException of(List<Violation> violations) {
        Violation first = violations.getFirst();
        String detail = first.field().isEmpty() ? first.message() : first.field() + ": " + first.message();
        return new ProblemException(ProblemType.INVALID, detail, violations, Map.of());
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
