package org.voxyard.media.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns any bytes into steps for a fuzz target. Each step is written {@code kind, detail, length high, length low, bytes…}. */
public final class Script {
    private static final int HEADER_BYTES = 4;
    private static final int MAX_STEPS = 200;

    private Script() {}

    /**
     * One step.
     *
     * @param kind 0–255, the target's to interpret
     * @param detail 0–255, the target's to interpret
     * @param bytes as many as announced, or as there are
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Step(int kind, int detail, byte[] bytes) {}

    /** The first 200 steps; a last one that is cut ends with the bytes. */
    public static List<Step> stepsOf(byte[] script) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at + HEADER_BYTES <= script.length && steps.size() < MAX_STEPS) {
            int from = at + HEADER_BYTES;
            int length = (script[at + 2] & 0xff) << 8 | (script[at + 3] & 0xff);
            int end = Math.min(script.length, from + length);
            steps.add(new Step(script[at] & 0xff, script[at + 1] & 0xff, Arrays.copyOfRange(script, from, end)));
            at = end;
        }
        return steps;
    }
}
