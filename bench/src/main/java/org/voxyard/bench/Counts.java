package org.voxyard.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.voxyard.media.api.CounterReading;

/**
 * An engine's counters at one moment.
 *
 * @param values by label
 */
record Counts(Map<String, Long> values) {
    static Counts of(List<CounterReading> readings) {
        return new Counts(readings.stream().collect(Collectors.toMap(CounterReading::label, CounterReading::value)));
    }

    /** The counter with this label. */
    long get(String label) {
        Long value = values.get(label);
        if (value == null) {
            throw new IllegalArgumentException("The engine has no counter " + label + ".");
        }
        return value;
    }

    /** What was counted since. */
    long since(Counts before, String label) {
        return get(label) - before.get(label);
    }
}
