package org.voxyard.media.mix;

/**
 * Decides how the work of a tick is done from how long ticks work: alone or by a crew, and with which encoder complexity.
 * Lowers the complexity when ticks get dear for a while, before one is missed, and raises it when there has been room.
 * A single stall, or the first seconds of a process, lower nothing; a load that comes and goes ends low, not in a swing.
 * Thread: the Mixer.
 */
public final class EncoderEffort {
    /** Ticks of a new engine in which nothing is lowered: classes are loaded and code is compiled. */
    static final int WARM_UP_TICKS = 250;

    /** Part of the tick's time beyond which the crew helps. */
    private static final double SHARE_LOAD = 0.4;

    private static final int SHARED_TICKS = 500;

    private static final double TOO_MUCH_LOAD = 0.75;
    private static final int DEAR_TICKS_BEFORE_LOWERING = 10;

    /** Until the average has forgotten the complexity before. */
    private static final int SETTLING_TICKS = 20;

    /** One level of complexity costs at most 1.3 times the level below. */
    private static final double ROOM_LOAD = 0.5;

    /** The highest complexity costs at most three times the lowest. */
    private static final double AMPLE_LOAD = 0.25;

    private static final double NEWEST_WEIGHT = 0.1;

    /** What one tick can count at most, so that a stall does not look like an overload. */
    private static final double LONGEST_LOAD = 1.5;

    private final int wantedComplexity;
    private final boolean fixed;
    private final RaisePatience patience = new RaisePatience();
    private int complexity;
    private double load;
    private int sharedTicks;
    private int warmUpTicks = WARM_UP_TICKS;
    private int dearTicks;
    private int roomTicks;
    private int ampleTicks;

    /**
     * Begins with the complexity that is wanted.
     *
     * @param wantedComplexity 0 to 10
     * @param fixed whether it stays so whatever happens, for measurements
     */
    public EncoderEffort(int wantedComplexity, boolean fixed) {
        this.wantedComplexity = wantedComplexity;
        this.fixed = fixed;
        complexity = wantedComplexity;
    }

    /** Notes for how long a tick worked, waiting for a processor left out; returns whether {@link #complexity} changed. */
    public boolean onTick(long busyNs) {
        double newest = Math.min(LONGEST_LOAD, (double) busyNs / Frame.DURATION_NS);
        load += NEWEST_WEIGHT * (newest - load);
        sharedTicks = load > SHARE_LOAD ? SHARED_TICKS : Math.max(0, sharedTicks - 1);
        if (warmUpTicks > 0) {
            warmUpTicks--;
            return false;
        }
        patience.onTick();
        dearTicks = load > TOO_MUCH_LOAD ? dearTicks + 1 : 0;
        roomTicks = load < ROOM_LOAD ? roomTicks + 1 : 0;
        ampleTicks = load < AMPLE_LOAD ? ampleTicks + 1 : 0;
        return !fixed && (lower() || raise());
    }

    /** Whether the next tick is to be shared with the crew; stays so for ten seconds. */
    public boolean isShared() {
        return sharedTicks > 0;
    }

    /** For the encoders, 0 to 10. */
    public int complexity() {
        return complexity;
    }

    private boolean lower() {
        if (dearTicks < DEAR_TICKS_BEFORE_LOWERING || complexity == 0) {
            return false;
        }
        patience.onLowered();
        return change(load < 1 ? Math.max(0, complexity - 2) : 0);
    }

    private boolean raise() {
        if (complexity == wantedComplexity) {
            return false;
        }
        if (ampleTicks >= patience.ticksOfAmpleRoom()) {
            patience.onRaised();
            return change(wantedComplexity);
        }
        if (roomTicks >= patience.ticksOfRoom()) {
            patience.onRaised();
            return change(complexity + 1);
        }
        return false;
    }

    /** What was counted was true of the complexity before. */
    private boolean change(int newComplexity) {
        complexity = newComplexity;
        dearTicks = -SETTLING_TICKS;
        roomTicks = 0;
        ampleTicks = 0;
        return true;
    }
}
