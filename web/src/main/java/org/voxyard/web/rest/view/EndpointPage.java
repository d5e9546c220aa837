package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of endpoints look, for the description of the API. */
@Schema(name = "EndpointPage", description = "One page of endpoints; the header Link leads to the next one")
public record EndpointPage(List<EndpointDocument> items) {}
