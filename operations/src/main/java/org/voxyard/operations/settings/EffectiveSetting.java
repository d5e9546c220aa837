package org.voxyard.operations.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting as it holds in a process.
 *
 * @param value fit to be shown: no secret; empty when neither set nor given a value by default
 */
public record EffectiveSetting(Setting setting, Optional<String> value, Source source) {
    private static final String SECRET = "set";

    /** Where a value comes from. */
    public enum Source {
        /** A system property, {@code -Dvoxyard.…}. */
        PROPERTY,
        /** An environment variable. */
        ENVIRONMENT,
        /** Nobody has set it. */
        DEFAULT
    }

    /** All of this process, in the order of docs/configuration.md. */
    public static List<EffectiveSetting> ofProcess() {
        SettingSources process = SettingSources.ofProcess();
        return Stream.of(Setting.values()).map(setting -> of(setting, process)).toList();
    }

    static EffectiveSetting of(Setting setting, SettingSources given) {
        Optional<String> standard = DerivedDefaults.of(setting, given);
        Optional<String> value = given.value(setting.property()).or(() -> standard);
        return new EffectiveSetting(setting, value.map(text -> show(setting, text)), source(setting, given, standard));
    }

    /** The start script sets properties itself; one that says what holds anyway was set by nobody else. */
    private static Source source(Setting setting, SettingSources given, Optional<String> standard) {
        Optional<String> property = given.property(setting.property());
        Optional<String> variable = given.variable(setting.property());
        if (variable.isPresent() && (property.isEmpty() || property.equals(variable))) {
            return Source.ENVIRONMENT;
        }
        return property.isEmpty() || property.equals(standard) ? Source.DEFAULT : Source.PROPERTY;
    }

    /** Addresses may have a password in their options or before the host's name. */
    private static String show(Setting setting, String value) {
        return setting.isSecret()
                ? SECRET
                : value.replaceFirst("^([a-z:]+://[^?]*)\\?.*", "$1").replaceFirst("://[^/@]*@", "://");
    }
}
