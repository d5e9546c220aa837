package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/** A role in a {@link DomainDocument}: as {@link RoleView}, without the domain and with its rights. */
@Schema(name = "RoleContent", description = "A role in an export; fields as in Role")
public record RoleContent(
        @NotNull @Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE)
        String id,

        @NotNull @Size(min = 1, max = 128) @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        Optional<@Size(min = 1, max = 64) String> project,
        Optional<@Size(max = 32) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE) String> abbreviation,
        Optional<@Pattern(regexp = Texts.COLOR, message = Texts.COLOR_MESSAGE) String> color,
        Optional<@Pattern(regexp = Texts.TALK_GATE, message = Texts.TALK_GATE_MESSAGE) String> talkGate,

        @Schema(description = "recv (hear) or send (hear and talk), by loop id", examples = "{\"FLIGHT\":\"send\"}")
        Map<
                        @Size(min = 1, max = 64) String,
                        @NotNull @Pattern(regexp = "recv|send", message = "must be recv or send") String>
                permissions) {

    static RoleContent of(Role role) {
        RoleView view = RoleView.of(role);
        Map<String, String> permissions = new TreeMap<>();
        role.rights().forEach((loop, permission) -> permissions.put(loop.value(), permission.wireName()));
        return new RoleContent(
                role.key(),
                view.name(),
                view.project(),
                view.abbreviation(),
                view.color(),
                view.talkGate(),
                permissions);
    }

    Role toRole(DomainId domain) {
        Role role =
                new RoleView(Optional.empty(), name, domain.value(), project, abbreviation, color, talkGate).toRole(id);
        permissions.forEach((loop, permission) ->
                role.grant(new LoopId(loop), Permission.valueOf(permission.toUpperCase(Locale.ROOT))));
        return role;
    }
}
