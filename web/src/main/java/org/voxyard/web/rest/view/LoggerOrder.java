package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.LogLevel;

/** How much a log category is to write. */
@Schema(name = "LoggerOrder", description = "How much a log category is to write")
public record LoggerOrder(
        @Schema(
                examples = "DEBUG",
                enumeration = {"TRACE", "DEBUG", "INFO", "WARN", "ERROR"})
        @NotNull
        @Pattern(regexp = "TRACE|DEBUG|INFO|WARN|ERROR", message = "must be TRACE, DEBUG, INFO, WARN or ERROR")
        String level) {

    public LogLevel toLevel() {
        return LogLevel.valueOf(level);
    }
}
