package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of roles look, for the description of the API. */
@Schema(name = "RolePage", description = "One page of roles; the header Link leads to the next one")
public record RolePage(List<RoleView> items) {}
