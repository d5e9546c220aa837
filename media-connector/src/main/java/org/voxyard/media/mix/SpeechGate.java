package org.voxyard.media.mix;

/** Says whether a talker is to be heard now: at once when his level rises, and 300 ms longer than it lasts. */
final class SpeechGate {
    private static final int HANG_OVER_TICKS = 15;

    private final float thresholdDbfs;
    private int ticksLeft;

    SpeechGate(float thresholdDbfs) {
        this.thresholdDbfs = thresholdDbfs;
    }

    /** Whether sound of this level opens the gate. */
    boolean wouldHear(float levelDbfs) {
        return levelDbfs > thresholdDbfs;
    }

    /** One tick with sound of this level. */
    boolean hear(float levelDbfs) {
        ticksLeft = wouldHear(levelDbfs) ? HANG_OVER_TICKS : Math.max(0, ticksLeft - 1);
        return isOpen();
    }

    boolean isOpen() {
        return ticksLeft > 0;
    }
}
