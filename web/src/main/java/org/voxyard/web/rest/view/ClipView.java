package org.voxyard.web.rest.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clip that comes with the product. */
@Schema(name = "Clip", description = "A phrase that comes with the product")
public record ClipView(@Schema(examples = "gnc-1") String name) {}
