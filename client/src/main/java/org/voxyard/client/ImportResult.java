package org.voxyard.client;

import java.util.List;

/**
 * What an import has changed, or would change.
 *
 * @param domain id
 * @param notes what of a document of openvocs was left behind, in sentences
 */
public record ImportResult(boolean dryRun, String domain, Summary summary, List<Change> changes, List<String> notes) {

    /** How many of each kind. */
    public record Summary(Counts domains, Counts projects, Counts loops, Counts roles, Counts users) {}

    /** How many of one kind. */
    public record Counts(int created, int changed, int deleted, int unchanged) {}

    /**
     * An entry that is not as it was.
     *
     * @param kind domain, project, loop, role or user
     * @param action created, changed or deleted
     * @param fields of a changed entry
     */
    public record Change(String kind, String id, String action, List<Field> fields) {}

    /** A field of a changed entry; null where there was nothing, or is nothing any more. */
    public record Field(String field, String before, String after) {}
}
