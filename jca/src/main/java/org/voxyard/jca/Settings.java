package org.voxyard.jca;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Voxyard's settings by name: the system property {@code voxyard.x.y}, else the environment variable {@code VOXYARD_X_Y}. */
final class Settings {
    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;

    /** Both look a name up and give null when it is not set. */
    Settings(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The settings of this process. */
    static Settings ofProcess() {
        return new Settings(System::getProperty, System::getenv);
    }

    /** The value without surrounding blanks; empty when it is blank or not set. */
    Optional<String> text(String name) {
        return Optional.ofNullable(properties.apply(name))
                .or(() -> Optional.ofNullable(environment.apply(variable(name))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A whole number of the range, or the default; anything else is an IllegalArgumentException that says so. */
    int number(String name, int lowest, int highest, int otherwise) {
        return text(name).map(value -> parse(name, value, lowest, highest)).orElse(otherwise);
    }

    private static int parse(String name, String value, int lowest, int highest) {
        try {
            int number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new IllegalArgumentException(
                "%s is '%s': set a number from %d to %d.".formatted(variable(name), value, lowest, highest));
    }

    /** True or false, in any case, or the default; anything else is an IllegalArgumentException that says so. */
    boolean flag(String name, boolean otherwise) {
        return choice(name, Flag.class, otherwise ? Flag.TRUE : Flag.FALSE) == Flag.TRUE;
    }

    /** One of an enum's constants, in any case, or the default; anything else is an IllegalArgumentException that says so. */
    <E extends Enum<E>> E choice(String name, Class<E> choices, E otherwise) {
        return text(name).map(value -> parse(name, value, choices)).orElse(otherwise);
    }

    private static <E extends Enum<E>> E parse(String name, String value, Class<E> choices) {
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is '%s': set one of %s."
                        .formatted(
                                variable(name),
                                value,
                                Arrays.toString(choices.getEnumConstants()).toLowerCase(Locale.ROOT))));
    }

    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private enum Flag {
        TRUE,
        FALSE
    }
}
