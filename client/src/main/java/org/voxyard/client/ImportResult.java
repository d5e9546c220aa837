package org.voxyard.client;

import java.util.List;

/**
 * What an import has changed, or would change.
 *
 * @param notes what of a document of openvocs was left behind, in sentences
 */
public record ImportResult(boolean dryRun, String domain, List<Change> changes, List<String> notes) {

    /**
     * An entry that is not as it was.
     *
     * @param kind domain, project, loop, role or user
     * @param action created, changed or deleted
     */
    public record Change(String kind, String id, String action, List<Field> fields) {}

    /** A field of a changed entry; null where there was nothing, or is nothing any more. */
    public record Field(String field, String before, String after) {}
}
