package org.voxyard.web.rest.view;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a node can serve operators. */
@Schema(name = "Health", description = "Whether a node can serve operators, subject by subject")
public record HealthView(
        @Schema(description = "Whether no subject has a fault")
        boolean ready,

        List<Subject> subjects) {

    /** One thing that the node cannot work without. */
    @Schema(name = "HealthSubject", description = "One thing that the node cannot work without")
    public record Subject(
            @Schema(examples = "media-engine") String subject,

            @Schema(description = "One sentence for each fault; empty when all is well")
            List<String> faults,

            @Schema(description = "One sentence for each thing that went wrong lately and is mended")
            List<String> notices) {}

    /** Sentences by subject; every subject has faults, if only an empty list. */
    public static HealthView of(Map<String, List<String>> faults, Map<String, List<String>> notices) {
        List<Subject> subjects = faults.entrySet().stream()
                .map(entry ->
                        new Subject(entry.getKey(), entry.getValue(), notices.getOrDefault(entry.getKey(), List.of())))
                .toList();
        return new HealthView(faults.values().stream().allMatch(List::isEmpty), subjects);
    }
}
