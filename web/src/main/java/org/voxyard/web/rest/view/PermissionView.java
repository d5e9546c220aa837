package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.Grant;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/** What a role may do with a loop. */
@Schema(name = "Permission", description = "What a role may do with a loop; without one, nothing")
public record PermissionView(
        @Schema(description = "role/loop, for paths; made by the server", examples = "flight/FLIGHT", readOnly = true)
        Optional<@Size(max = 129) String> id,

        @Schema(description = "Id of the role", examples = "flight") @NotNull @Size(min = 1, max = 64)
        String role,

        @Schema(description = "Id of the loop", examples = "FLIGHT") @NotNull @Size(min = 1, max = 64)
        String loop,

        @Schema(description = "recv: hear; send: hear and talk", examples = "send")
        @NotNull
        @Pattern(regexp = "recv|send", message = "must be recv or send")
        String permission) {

    public static PermissionView of(Grant grant) {
        String role = grant.role().value();
        String loop = grant.loop().value();
        return new PermissionView(
                Optional.of(role + "/" + loop), role, loop, grant.permission().wireName());
    }

    public Grant toGrant() {
        return new Grant(new RoleId(role), new LoopId(loop), Permission.valueOf(permission.toUpperCase(Locale.ROOT)));
    }
}
