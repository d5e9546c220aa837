package org.voxyard.operations.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where settings are looked up: system properties, which win, and environment variables. Both functions give null for a
 * name that is not set; blank is as good as not set.
 */
public record SettingSources(UnaryOperator<String> properties, UnaryOperator<String> environment) {

    /** Those of this process. */
    public static SettingSources ofProcess() {
        return new SettingSources(System::getProperty, System::getenv);
    }

    /** The value of a setting by its property's name, such as {@code voxyard.data.dir}. */
    public Optional<String> value(String property) {
        return property(property).or(() -> variable(property));
    }

    /** The value of the system property alone. */
    Optional<String> property(String name) {
        return text(properties.apply(name));
    }

    /** The value of the environment variable alone, by the property's name. */
    Optional<String> variable(String property) {
        return text(environment.apply(variableName(property)));
    }

    /** {@code VOXYARD_DATA_DIR} for {@code voxyard.data.dir}. */
    public static String variableName(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
