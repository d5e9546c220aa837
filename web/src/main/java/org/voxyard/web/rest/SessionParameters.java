package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.application.SessionQuery;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;

/** What a client may ask of sessions; they come the oldest first. */
public class SessionParameters extends Paging {
    @QueryParam("q")
    @Parameter(description = "Only those with this text in the user's id or name, whatever the case", example = "fli")
    String text;

    @QueryParam("domain")
    @Parameter(description = "Only those of users of the domain of this id", example = "demo")
    String domain;

    @QueryParam("user")
    @Parameter(description = "Only those of the user of this id", example = "flight")
    String user;

    @QueryParam("role")
    @Parameter(description = "Only those in the role of this id", example = "flight")
    String role;

    @QueryParam("loop")
    @Parameter(description = "Only those that hear or may talk on the loop of this id now", example = "FLIGHT")
    String loop;

    /** One more than the page has, to know whether there is another. */
    SessionQuery query() {
        return new SessionQuery(
                PageParameters.id("domain", domain, DomainId::new),
                PageParameters.id("user", user, UserId::new),
                PageParameters.id("role", role, RoleId::new),
                PageParameters.id("loop", loop, LoopId::new),
                PageParameters.text(text),
                after(Cursor::number).orElse(0L),
                limit() + 1);
    }
}
