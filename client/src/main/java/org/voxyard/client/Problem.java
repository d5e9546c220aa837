package org.voxyard.client;

import java.util.List;
import java.util.Optional;

/**
 * Why the server did not do what it was asked to (RFC 9457).
 *
 * @param type stable URI, {@code https://voxyard.org/problems/conflict}
 * @param title the same for every problem of the type
 * @param status of HTTP
 * @param detail what went wrong this time
 * @param instance path of the request
 * @param violations the fields at fault; empty when no field is
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<Violation> violations) {

    /**
     * A field at fault.
     *
     * @param field its name, with dots and indices for what is inside; or the name of a parameter or header
     * @param message what is wrong, without the field's name
     * @param pointer JSON pointer (RFC 6901) into the document that was sent; null when it is not in it
     */
    public record Violation(String field, String message, String pointer) {}

    /** The last part of the type: {@code invalid}, {@code conflict}, {@code precondition-failed}, … */
    public String kind() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** What is wrong with a field, if it is at fault. */
    public Optional<String> faultOf(String field) {
        return violations.stream()
                .filter(violation -> violation.field().equals(field))
                .map(Violation::message)
                .findFirst();
    }
}
