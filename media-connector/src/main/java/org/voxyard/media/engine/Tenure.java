package org.voxyard.media.engine;

/**
 * One mixer's time in office: its proof of life and whether another has taken its place. The Mixer proves, the Conductor
 * ends it, any thread reads.
 */
final class Tenure {
    private final int number;
    private volatile long provenNs;
    private volatile boolean over;

    /**
     * Begins.
     *
     * @param number 1 for the engine's first mixer, rising
     */
    Tenure(int number, long nowNs) {
        this.number = number;
        provenNs = nowNs;
    }

    int number() {
        return number;
    }

    /** A tick begins, and the one before was finished for all loops. */
    void prove(long nowNs) {
        provenNs = nowNs;
    }

    /** When the last proof came. */
    long provenNs() {
        return provenNs;
    }

    void end() {
        over = true;
    }

    /** Whether what this mixer does no longer matters. */
    boolean isOver() {
        return over;
    }
}
