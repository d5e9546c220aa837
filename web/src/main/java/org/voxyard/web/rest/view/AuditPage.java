package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of audit entries look, for the description of the API. */
@Schema(name = "AuditPage", description = "One page of audit entries; the header Link leads to the next one")
public record AuditPage(List<AuditView> items) {}
