package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.Explanation;

/** Why a user hears a loop or talks on it, or not. */
@Schema(name = "Explanation", description = "Why a user hears a loop or talks on it, or not, rule by rule")
public record ExplanationView(
        @Schema(description = "Id of the user", examples = "guest")
        String user,

        @Schema(description = "Id of the loop", examples = "FLIGHT")
        String loop,

        @Schema(description = "Whether some role gives the right to hear it", examples = "true")
        boolean mayHear,

        @Schema(description = "Whether some role gives the right to talk on it", examples = "false")
        boolean mayTalk,

        @Schema(description = "Whether the loop reaches the user's ear now", examples = "false")
        boolean hears,

        @Schema(description = "Whether the user's voice reaches the loop now", examples = "false")
        boolean talks,

        @Schema(description = "In the order in which they are asked")
        List<RuleView> rules) {

    public static ExplanationView of(Explanation explanation) {
        return new ExplanationView(
                explanation.user().value(),
                explanation.loop().value(),
                explanation.mayHear(),
                explanation.mayTalk(),
                explanation.hears(),
                explanation.talks(),
                explanation.rules().stream().map(RuleView::of).toList());
    }
}
