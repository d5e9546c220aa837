package org.voxyard.web.rest.view;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.port.NodeSettings.Setting;

/** A setting of a node. */
@Schema(name = "Setting", description = "A setting of a node; docs/configuration.md says what it does")
public record SettingView(
        @Schema(description = "Its environment variable", examples = "VOXYARD_MEDIA_PORT")
        String variable,

        @Schema(description = "Absent when it has its default", examples = "10500")
        Optional<String> value) {

    public static SettingView of(Setting setting) {
        return new SettingView(setting.variable(), setting.value());
    }
}
