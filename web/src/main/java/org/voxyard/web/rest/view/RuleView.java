package org.voxyard.web.rest.view;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.Explanation;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.session.OperatorId;

/** A rule and whether it holds. */
@Schema(name = "Rule", description = "A rule, what it was applied to, and whether it holds")
public record RuleView(
        @Schema(
                description = "membership, right-to-hear, right-to-talk, signed-in, role-taken, media-connected,"
                        + " monitoring, volume-up, talk-state or push-to-talk",
                examples = "right-to-talk")
        String rule,

        @Schema(description = "Id of the role", examples = "guest")
        Optional<String> role,

        @Schema(description = "Id of the session", examples = "7")
        Optional<String> session,

        @Schema(examples = "false") boolean holds,

        @Schema(description = "For people", examples = "Role guest may listen to loop PAO but not talk on it.")
        String sentence) {

    static RuleView of(Explanation.Rule rule) {
        return new RuleView(
                rule.finding().rule(),
                rule.role().map(RoleId::value),
                rule.session().map(OperatorId::toString),
                rule.finding().holds(),
                rule.finding().sentence());
    }
}
