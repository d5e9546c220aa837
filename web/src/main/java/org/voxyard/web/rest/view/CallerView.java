package org.voxyard.web.rest.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.access.Caller;

/** Who is signed in. */
@Schema(name = "Caller", description = "Who is signed in, and what that account may do")
public record CallerView(
        @Schema(description = "User id", examples = "admin") String user,

        @Schema(description = "operator, auditor, domain-administrator or administrator", examples = "administrator")
        String access,

        @Schema(description = "Id of the domain that the account belongs to", examples = "site")
        String domain) {

    public static CallerView of(Caller caller) {
        return new CallerView(
                caller.user().value(),
                caller.access().wireName(),
                caller.domain().value());
    }
}
