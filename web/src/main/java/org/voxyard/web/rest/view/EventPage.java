package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of events look, for the description of the API. */
@Schema(name = "EventPage", description = "One page of events, the newest first; the header Link leads to older ones")
public record EventPage(List<EventDocument> items) {}
