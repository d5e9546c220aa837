package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of permissions look, for the description of the API. */
@Schema(name = "PermissionPage", description = "One page of permissions; the header Link leads to the next one")
public record PermissionPage(List<PermissionView> items) {}
