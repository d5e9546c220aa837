package org.voxyard.media.mix;

/**
 * For how long there has to be room before the encoders' complexity is raised: a second, or three when the room is small.
 * Four times as long after each raise that did not last, so that a load that comes and goes does not swing the complexity.
 * Thread: the Mixer.
 */
final class RaisePatience {
    private static final int SHORTEST_TICKS = 50;
    private static final int LONGEST_TICKS = 64 * SHORTEST_TICKS;
    private static final int SMALL_ROOM_FACTOR = 3;
    private static final int GROWTH = 4;

    /** A raise that outlasts this was right. */
    private static final int LASTING_TICKS = 3000;

    private int ticks = SHORTEST_TICKS;
    private int ticksSinceRaise = LASTING_TICKS;

    void onTick() {
        if (ticksSinceRaise < LASTING_TICKS && ++ticksSinceRaise == LASTING_TICKS) {
            ticks = SHORTEST_TICKS;
        }
    }

    void onRaised() {
        ticksSinceRaise = 0;
    }

    void onLowered() {
        if (ticksSinceRaise < LASTING_TICKS) {
            ticks = Math.min(LONGEST_TICKS, ticks * GROWTH);
            ticksSinceRaise = LASTING_TICKS;
        }
    }

    /** When even the highest complexity would fit. */
    int ticksOfAmpleRoom() {
        return ticks;
    }

    /** When one level more would fit. */
    int ticksOfRoom() {
        return SMALL_ROOM_FACTOR * ticks;
    }
}
