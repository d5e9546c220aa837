package org.voxyard.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options of a command line: {@code --name value}, and flags without a value. What is not known is refused. */
final class Options {
    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    /**
     * Reads a command line.
     *
     * @param valued names of options that take a value
     * @param flags names of options that take none
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Options parse(String[] args, List<String> valued, List<String> flags) {
        Options options = new Options();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (flags.contains(name)) {
                options.values.put(name, "");
            } else if (valued.contains(name) && i + 1 < args.length) {
                options.values.put(name, args[++i]);
            } else {
                throw new IllegalArgumentException(
                        args[i] + " is not an option, or its value is missing; known: " + valued + " " + flags + ".");
            }
        }
        return options;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A whole number within bounds, both included. */
    int number(String name, int otherwise, int least, int most) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException("--" + name + " takes a number from " + least + " to " + most + ".");
        }
        return number;
    }
}
