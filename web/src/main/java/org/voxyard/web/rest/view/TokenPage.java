package org.voxyard.web.rest.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How {@link Items} of tokens look, for the description of the API. */
@Schema(name = "TokenPage", description = "One page of tokens; the header Link leads to the next one")
public record TokenPage(List<TokenView> items) {}
