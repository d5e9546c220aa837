package org.voxyard.domain.access;

/**
 * Whether a rule holds.
 *
 * @param rule stable name, lower case with hyphens
 * @param sentence the same for people
 */
public record Finding(String rule, boolean holds, String sentence) {

    /** One sentence for each case. */
    public static Finding of(String rule, boolean holds, String yes, String no) {
        return new Finding(rule, holds, holds ? yes : no);
    }
}
