package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.domain.directory.EntryQuery;
import org.voxyard.domain.directory.ProjectId;

/** The same for what may belong to a project. */
public class ScopedPageParameters extends PageParameters {
    @QueryParam("project")
    @Parameter(description = "Only what belongs to the project of this id", example = "mission")
    String project;

    @Override
    EntryQuery query() {
        return query(id("project", project, ProjectId::new));
    }
}
