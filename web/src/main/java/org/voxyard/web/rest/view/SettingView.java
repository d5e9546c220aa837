package org.voxyard.web.rest.view;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.operations.settings.EffectiveSetting;

/** A setting of a node. */
@Schema(name = "Setting", description = "A setting of a node as it holds now")
public record SettingView(
        @Schema(description = "Its environment variable", examples = "VOXYARD_MEDIA_PORT")
        String variable,

        @Schema(
                description = "What holds, set or not; \"set\" for a secret; absent when there is none",
                examples = "10500")
        Optional<String> value,

        @Schema(
                description = "Where it comes from; a system property wins over an environment variable",
                enumeration = {"property", "environment", "default"})
        String source,

        @Schema(description = "Unit and range, or the choices", examples = "UDP port, 1–65535")
        String accepts,

        @Schema(description = "What it does", examples = "The one port for all browsers' audio")
        String meaning) {

    public static SettingView of(EffectiveSetting effective) {
        return new SettingView(
                effective.setting().variable(),
                effective.value(),
                effective.source().name().toLowerCase(Locale.ROOT),
                effective.setting().accepts(),
                effective.setting().meaning());
    }
}
