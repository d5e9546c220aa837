package org.voxyard.client;

import java.util.List;

/**
 * Why the server did not do what it was asked to (RFC 9457).
 *
 * @param type stable URI
 * @param violations the fields at fault
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<Violation> violations) {

    /**
     * A field at fault.
     *
     * @param pointer JSON pointer into the document that was sent; null when it is not in it
     */
    public record Violation(String field, String message, String pointer) {}
}
