package org.voxyard.operations.doctor;

/**
 * What a look at one thing has found.
 *
 * @param subject what was looked at, one word or two
 * @param sentence what is the case; for a fault also what to do
 */
public record Finding(String subject, Verdict verdict, String sentence) {

    /** How it stands. */
    public enum Verdict {
        IN_ORDER,
        /** Works, but not for everybody or not for ever. */
        NOTE,
        /** Does not work. */
        FAULT
    }

    public static Finding inOrder(String subject, String sentence) {
        return new Finding(subject, Verdict.IN_ORDER, sentence);
    }

    public static Finding note(String subject, String sentence) {
        return new Finding(subject, Verdict.NOTE, sentence);
    }

    public static Finding fault(String subject, String sentence) {
        return new Finding(subject, Verdict.FAULT, sentence);
    }

    public boolean isFault() {
        return verdict == Verdict.FAULT;
    }
}
