package org.voxyard.client;

import java.time.Duration;
import java.util.Optional;

/** The server has answered with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    ProblemException(Problem problem, Optional<Duration> retryAfter) {
        super(problem.status() + " " + problem.title() + ": " + problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    /** How long to wait before the next attempt, when the server says so: after too many failures to sign in. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
