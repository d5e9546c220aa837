package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of sessions look, for the description of the API. */
@Schema(name = "SessionPage", description = "One page of sessions; the header Link leads to the next one")
public record SessionPage(List<SessionDocument> items) {}
