package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.GrantQuery;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.media.api.LoopId;

/** What the collection of permissions lets a client ask for. */
public class PermissionParameters extends Paging {
    @QueryParam("domain")
    @Parameter(description = "Only of roles of the domain of this id", example = "demo")
    String domain;

    @QueryParam("role")
    @Parameter(description = "Only of the role of this id", example = "flight")
    String role;

    @QueryParam("loop")
    @Parameter(description = "Only for the loop of this id", example = "FLIGHT")
    String loop;

    GrantQuery query() {
        return new GrantQuery(
                PageParameters.id("domain", domain, DomainId::new),
                PageParameters.id("role", role, RoleId::new),
                PageParameters.id("loop", loop, LoopId::new),
                after(Cursor::parse).map(mark -> new GrantQuery.Mark(mark.first(), mark.second())),
                limit());
    }
}
