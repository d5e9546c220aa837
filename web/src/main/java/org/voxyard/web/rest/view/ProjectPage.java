package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of projects look, for the description of the API. */
@Schema(name = "ProjectPage", description = "One page of projects; the header Link leads to the next one")
public record ProjectPage(List<ProjectView> items) {}
