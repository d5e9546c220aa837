package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of domains look, for the description of the API. */
@Schema(name = "DomainPage", description = "One page of domains; the header Link leads to the next one")
public record DomainPage(List<DomainView> items) {}
