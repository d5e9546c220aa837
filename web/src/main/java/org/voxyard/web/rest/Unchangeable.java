package org.voxyard.web.rest;

import java.util.List;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** Fields that an entry keeps for life. */
final class Unchangeable {
    private Unchangeable() {}

    static void require(String field, String wanted, String actual) {
        if (!wanted.equals(actual)) {
            throw ProblemException.of(List.of(new Violation(field, "cannot be changed; it is " + actual)));
        }
    }
}
