package org.voxyard.operations.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voxyard.operations.settings.Setting;

/** No variable looks like a setting and is none: a name that is misspelt has no effect, silently. */
final class SettingsCheck implements Check {
    private static final String SUBJECT = "settings";
    private static final String PREFIX = "VOXYARD_";
    private static final Set<String> KNOWN =
            Stream.of(Setting.values()).map(Setting::variable).collect(Collectors.toSet());

    private final Set<String> environment;

    /** @param environment names of the process's environment variables */
    SettingsCheck(Set<String> environment) {
        this.environment = environment;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        List<String> unknown = environment.stream()
                .filter(name -> name.startsWith(PREFIX) && !KNOWN.contains(name))
                .sorted()
                .toList();
        return unknown.isEmpty()
                ? Finding.inOrder(SUBJECT, "Every variable that begins with VOXYARD_ is a setting.")
                : Finding.note(
                        SUBJECT,
                        "No setting has this name, so it does nothing: " + String.join(", ", unknown)
                                + ". Compare with docs/configuration.md.");
    }
}
