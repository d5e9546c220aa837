package org.voxyard.web.problem;

import java.util.Optional;

/**
 * One field at fault.
 *
 * @param field name in the document, with dots and indices for what is inside; empty for the document as a whole; or the
 *     name of a parameter or header
 * @param message what is wrong, without the field's name
 * @param pointer where in the document, as a JSON pointer (RFC 6901); empty when it is not in the document
 */
public record Violation(String field, String message, Optional<String> pointer) {

    /** What is wrong with a parameter or a header, or with what only its name says where it is. */
    public Violation(String field, String message) {
        this(field, message, Optional.empty());
    }
}
