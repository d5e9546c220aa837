package org.voxyard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured durations and what is said of them, in ms. Any thread adds. */
final class Durations {
    private final List<Long> measuredNs = Collections.synchronizedList(new ArrayList<>());

    void add(long durationNs) {
        measuredNs.add(durationNs);
    }

    int count() {
        return measuredNs.size();
    }

    /** The duration that this part of all (0 to 1) does not exceed; not a number when nothing was measured. */
    double percentileMs(double part) {
        List<Long> sorted = new ArrayList<>(measuredNs);
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(sorted);
        int index = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1)) / 1e6;
    }

    /** Prints a table of one row and returns whether the percentile is within the limit. */
    boolean report(String what, double part, double limitMs) {
        boolean met = percentileMs(part) <= limitMs;
        System.out.printf(
                Locale.ROOT,
                """
                | what | n | p50 ms | p95 ms | p99 ms | min-max ms | limit | met |
                |---|---|---|---|---|---|---|---|
                | %s | %d | %.1f | %.1f | %.1f | %.1f-%.1f | p%.0f %.0f ms | %s |
                """,
                what,
                count(),
                percentileMs(0.5),
                percentileMs(0.95),
                percentileMs(0.99),
                percentileMs(0),
                percentileMs(1),
                part * 100,
                limitMs,
                met ? "yes" : "no");
        return met;
    }
}
