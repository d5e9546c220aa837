package org.voxyard.web.rest.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.FieldChange;
import org.voxyard.application.ImportPlan;
import org.voxyard.application.KindPlan;
import org.voxyard.domain.directory.DirectoryEntry;

/** What an import has changed, or would change. */
@Schema(name = "Import", description = "What an import has changed, or would change")
public record ImportView(
        @Schema(description = "Whether nothing was changed, because the request asked only what would be")
        boolean dryRun,

        @Schema(description = "Id of the domain", examples = "demo")
        String domain,

        Summary summary,

        @Schema(description = "Every entry that is not as it was: by kind, then created, changed and deleted ones")
        List<Change> changes,

        @Schema(description = "What of a document of openvocs was not taken over, in sentences")
        List<String> notes) {

    /** How many of each kind. */
    @Schema(name = "ImportSummary")
    public record Summary(Counts domains, Counts projects, Counts loops, Counts roles, Counts users) {}

    /** How many of one kind. */
    @Schema(name = "ImportCounts")
    public record Counts(int created, int changed, int deleted, int unchanged) {
        private static Counts of(KindPlan<?> plan) {
            return new Counts(
                    plan.created().size(), plan.changed().size(), plan.deleted().size(), plan.unchanged());
        }
    }

    /** One entry that is not as it was. */
    @Schema(name = "ImportChange")
    public record Change(
            @Schema(description = "domain, project, loop, role or user", examples = "loop")
            String kind,

            @Schema(examples = "FLIGHT") String id,

            @Schema(description = "created, changed or deleted", examples = "changed")
            String action,

            @Schema(description = "For a changed entry: what of it")
            List<Field> fields) {}

    /** One field of a changed entry. */
    @Schema(name = "ImportField")
    public record Field(
            @Schema(examples = "name") String field,

            @Schema(description = "Absent when there was nothing", examples = "FLIGHT")
            Optional<String> before,

            @Schema(description = "Absent when there is nothing any more", examples = "FLIGHT DIRECTOR")
            Optional<String> after) {
        private static Field of(FieldChange change) {
            return new Field(change.field(), change.before(), change.after());
        }
    }

    public static ImportView of(boolean dryRun, String domain, ImportPlan plan, List<String> notes) {
        List<Change> changes = new ArrayList<>();
        add(changes, "domain", plan.domains());
        add(changes, "project", plan.projects());
        add(changes, "loop", plan.loops());
        add(changes, "role", plan.roles());
        add(changes, "user", plan.users());
        Summary summary = new Summary(
                Counts.of(plan.domains()),
                Counts.of(plan.projects()),
                Counts.of(plan.loops()),
                Counts.of(plan.roles()),
                Counts.of(plan.users()));
        return new ImportView(dryRun, domain, summary, changes, notes);
    }

    private static <E extends DirectoryEntry> void add(List<Change> changes, String kind, KindPlan<E> plan) {
        plan.created().forEach(entry -> changes.add(new Change(kind, entry.key(), "created", List.of())));
        plan.changed().forEach(change -> {
            List<Field> fields = change.fields().stream().map(Field::of).toList();
            changes.add(new Change(kind, change.stored().key(), "changed", fields));
        });
        plan.deleted().forEach(entry -> changes.add(new Change(kind, entry.key(), "deleted", List.of())));
    }
}
