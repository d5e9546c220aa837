package org.voxyard.web.problem;

/**
 * One field at fault.
 *
 * @param field name in the document, with dots and indices for what is inside; empty for the document as a whole
 * @param message what is wrong, without the field's name
 */
public record Violation(String field, String message) {}
