package org.voxyard.media.mix;

/**
 * Decides how the work of a tick is done from how long ticks take: alone or by a crew, and with which encoder complexity.
 * Lowers the complexity before a tick is missed and raises it when there has been room for long. Thread: the Mixer.
 */
public final class EncoderEffort {
    /** Part of the tick's time beyond which the crew helps. */
    private static final double SHARE_LOAD = 0.4;

    private static final double TOO_MUCH_LOAD = 0.75;
    private static final double ROOM_LOAD = 0.45;
    private static final int TICKS_BETWEEN_LOWERINGS = 5;
    private static final int TICKS_BEFORE_RAISING = 500;
    private static final double NEWEST_WEIGHT = 0.1;

    private final int wantedComplexity;
    private int complexity;
    private double load;
    private double sharedLoad;
    private int ticksSinceChange;
    private int ticksWithRoom;

    /**
     * Begins with the complexity that is wanted.
     *
     * @param wantedComplexity 0 to 10
     */
    public EncoderEffort(int wantedComplexity) {
        this.wantedComplexity = wantedComplexity;
        complexity = wantedComplexity;
    }

    /** Notes how long a tick took; returns whether {@link #complexity} changed. */
    public boolean onTick(long durationNs, boolean shared) {
        double newest = (double) durationNs / Frame.DURATION_NS;
        load += NEWEST_WEIGHT * (newest - load);
        sharedLoad = shared ? load : Math.max(0, sharedLoad - 1.0 / TICKS_BEFORE_RAISING);
        ticksSinceChange++;
        ticksWithRoom = load < ROOM_LOAD ? ticksWithRoom + 1 : 0;
        return lower() || raise();
    }

    /** Whether the next tick is to be shared with the crew; stays so for a while. */
    public boolean isShared() {
        return load > SHARE_LOAD || sharedLoad > 0;
    }

    /** For the encoders, 0 to 10. */
    public int complexity() {
        return complexity;
    }

    private boolean lower() {
        if (load < TOO_MUCH_LOAD || complexity == 0 || ticksSinceChange < TICKS_BETWEEN_LOWERINGS) {
            return false;
        }
        return change(Math.max(0, complexity - 2));
    }

    private boolean raise() {
        if (complexity == wantedComplexity || ticksWithRoom < TICKS_BEFORE_RAISING) {
            return false;
        }
        return change(Math.min(wantedComplexity, complexity + 1));
    }

    private boolean change(int newComplexity) {
        complexity = newComplexity;
        ticksSinceChange = 0;
        ticksWithRoom = 0;
        return true;
    }
}
