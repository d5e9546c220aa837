package org.voxyard.web.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** Parameters that have a few values. */
final class Parameters {
    private Parameters() {}

    /** What the value stands for, {@code absent} without one; throws {@link ProblemException} for any other. */
    static <T> T choice(String parameter, String value, Map<String, T> choices, T absent) {
        if (value == null) {
            return absent;
        }
        if (!choices.containsKey(value)) {
            String words = String.join(" or ", new TreeSet<>(choices.keySet()));
            throw ProblemException.of(List.of(new Violation(parameter, "must be " + words)));
        }
        return choices.get(value);
    }
}
