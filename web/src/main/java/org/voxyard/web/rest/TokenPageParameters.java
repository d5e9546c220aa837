package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.domain.access.ApiTokens;
import org.voxyard.domain.directory.UserId;

/** Which tokens a client asks for. */
public class TokenPageParameters {
    @QueryParam("limit")
    @Parameter(description = "Most items of the page, 1 to 500; 50 unless given", example = "50")
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on; taken from the header Link of the page before")
    String cursor;

    @QueryParam("user")
    @Parameter(description = "Only those in the name of the user of this id", example = "anna")
    String user;

    int limit() {
        return PageParameters.limit(limit);
    }

    /** Asks for one more than the page has, to know whether there is a next one. */
    ApiTokens.Query query() {
        return new ApiTokens.Query(
                PageParameters.id("user", user, UserId::new),
                Optional.empty(),
                Optional.ofNullable(cursor).map(text -> Cursor.parse(text).first()),
                limit() + 1);
    }
}
