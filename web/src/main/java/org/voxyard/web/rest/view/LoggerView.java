package org.voxyard.web.rest.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.LogCategory;

/** A log category of Voxyard. */
@Schema(name = "Logger", description = "A part of the server that writes to the log")
public record LoggerView(
        @Schema(description = "Package or class", examples = "org.voxyard.web.signalling")
        String category,

        @Schema(
                description = "From which level on it writes, its own or that of the part it belongs to",
                examples = "DEBUG")
        String level,

        @Schema(description = "Whether somebody has set the level since the start")
        boolean changed) {

    public static LoggerView of(LogCategory category) {
        return new LoggerView(category.name(), category.level().name(), category.changed());
    }
}
