package org.voxyard.web.json;

import java.util.Optional;
import org.voxyard.web.problem.Violation;

/**
 * A place in a document, in the two ways in which problems name it.
 *
 * @param field names with dots and indices in brackets; empty for the document as a whole
 * @param pointer the same as a JSON pointer (RFC 6901)
 */
public record Place(String field, String pointer) {
    public static final Place DOCUMENT = new Place("", "");

    /** The member of that name of the object here. */
    public Place member(String name) {
        return new Place(
                field.isEmpty() ? name : field + "." + name,
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The item of that index, from 0, of the list here. */
    public Place item(int index) {
        return new Place(field + "[" + index + "]", pointer + "/" + index);
    }

    /** That something is wrong here. */
    public Violation violation(String message) {
        return new Violation(field, message, Optional.of(pointer));
    }
}
