package org.voxyard.web.rest.view;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.media.api.CounterReading;

/** A counter of the media engine. */
@Schema(name = "Counter", description = "A counter or gauge of the media engine, since the engine started")
public record CounterView(
        @Schema(description = "Stable name; ends in the unit where it is no plain number", examples = "ticks-late")
        String id,

        @Schema(description = "The same for people", examples = "Ticks late")
        String label,

        @Schema(
                description = "What it counts, and in which unit",
                examples = "Ticks that began more than 5 ms after their deadline.")
        String description,

        @Schema(examples = "0") long value) {

    public static CounterView of(CounterReading reading) {
        return new CounterView(reading.label(), words(reading.label()), reading.sentence(), reading.value());
    }

    private static String words(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }
}
