package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of loops look, for the description of the API. */
@Schema(name = "LoopPage", description = "One page of loops; the header Link leads to the next one")
public record LoopPage(List<LoopView> items) {}
