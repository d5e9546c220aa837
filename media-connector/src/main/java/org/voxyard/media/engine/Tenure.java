package org.voxyard.media.engine;

/**
 * One mixer's time in office: its proof of life and whether another has taken its place. The Mixer proves, the Conductor
 * ends it, any thread reads.
 */
final class Tenure {
    private final int number;
    private volatile long provenNs;
    private volatile boolean failing;
    private volatile int steps;
    private volatile boolean resting;
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
        failing = false;
        provenNs = nowNs;
    }

    /** A tick begins, and the one before was not finished. */
    void fail() {
        failing = true;
    }

    /** Whether there is no proof because ticks fail, not because one lasts. */
    boolean isFailing() {
        return failing;
    }

    /** A part of a tick is done. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // the Mixer alone writes
    void step() {
        steps++;
    }

    /** How many parts of ticks were done so far, modulo 2³². */
    int steps() {
        return steps;
    }

    /** When the last proof came. */
    long provenNs() {
        return provenNs;
    }

    /** A duty cycle begins. */
    void work() {
        resting = false;
    }

    /** A duty cycle ended, and no tick is left unfinished: now the thread waits for its next deadline. */
    void rest() {
        resting = true;
    }

    /** Whether the mixer only waits; if it is late then, it gets no processor, and neither would another. */
    boolean isResting() {
        return resting;
    }

    void end() {
        over = true;
    }

    /** Whether what this mixer does no longer matters. */
    boolean isOver() {
        return over;
    }
}
