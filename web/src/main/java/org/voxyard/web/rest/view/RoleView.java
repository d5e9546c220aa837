package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.media.api.TalkGatePolicy;

/** A role, without its rights. */
@Schema(name = "Role", description = "What a user signs on as; its rights are permissions")
public record RoleView(
        @Schema(description = "Stable name; the server makes one when a new role comes without", examples = "flight")
        Optional<@Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE) String> id,

        @Schema(description = "For people", examples = "Flight Director")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        @Schema(description = "Id of the domain that it belongs to; cannot be changed", examples = "demo")
        @NotNull
        @Size(min = 1, max = 64)
        String domain,

        @Schema(description = "Id of the project of that domain that it belongs to", examples = "mission")
        Optional<@Size(min = 1, max = 64) String> project,

        @Schema(description = "Short name on consoles", examples = "FD")
        Optional<@Size(max = 32) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE) String> abbreviation,

        @Schema(description = "Colour on consoles: a CSS name, #rgb or #rrggbb", examples = "#2a6fdb")
        Optional<@Pattern(regexp = Texts.COLOR, message = Texts.COLOR_MESSAGE) String> color,

        @Schema(
                description =
                        "When packets of its talkers pass: enforced: while push-to-talk is down; preroll: the same, with"
                                + " the voice of the 300 ms before; open: always in state talk. What the node is set to"
                                + " unless given",
                examples = "enforced")
        Optional<@Pattern(regexp = Texts.TALK_GATE, message = Texts.TALK_GATE_MESSAGE) String> talkGate)
        implements EntryView {

    public static RoleView of(Role role) {
        return new RoleView(
                Optional.of(role.key()),
                role.name(),
                role.domain().value(),
                role.scope().project().map(ProjectId::value),
                role.abbreviation(),
                role.color(),
                role.talkGate().map(policy -> policy.name().toLowerCase(Locale.ROOT)));
    }

    public Role toRole(String newId) {
        Role role = new Role(new RoleId(newId), name, Scope.of(new DomainId(domain)));
        applyTo(role);
        return role;
    }

    /** The domain has been compared already. */
    public void applyTo(Role role) {
        role.rename(name);
        role.assign(project.map(ProjectId::new));
        role.show(abbreviation, color);
        role.talkBy(talkGate.map(name -> TalkGatePolicy.valueOf(name.toUpperCase(Locale.ROOT))));
    }
}
