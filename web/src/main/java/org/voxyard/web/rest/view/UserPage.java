package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of users look, for the description of the API. */
@Schema(name = "UserPage", description = "One page of users; the header Link leads to the next one")
public record UserPage(List<UserView> items) {}
