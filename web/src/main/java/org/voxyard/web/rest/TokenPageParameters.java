package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.domain.access.ApiTokens;
import org.voxyard.domain.directory.UserId;

/** Which tokens a client asks for. */
public class TokenPageParameters extends Paging {
    @QueryParam("user")
    @Parameter(description = "Only those in the name of the user of this id", example = "anna")
    String user;

    /** Asks for one more than the page has, to know whether there is a next one. */
    ApiTokens.Query query() {
        return new ApiTokens.Query(
                PageParameters.id("user", user, UserId::new),
                Optional.empty(),
                after(text -> Cursor.parse(text).first()),
                limit() + 1);
    }
}
