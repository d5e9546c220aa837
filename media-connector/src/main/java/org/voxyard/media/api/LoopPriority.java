package org.voxyard.media.api;

/**
 * How important a loop is, in rising order. While a loop that a listener hears has a voice, his less important loops are
 * dimmed.
 */
public enum LoopPriority {
    /** Background: music, radio, a relayed commentary. */
    PROGRAM(0),
    /** Working loops; what a loop is unless set otherwise. */
    NORMAL(1),
    /** Announcements to many. */
    ANNOUNCEMENT(2),
    /** Alarms and emergency calls. */
    EMERGENCY(3);

    private final int rank;

    LoopPriority(int rank) {
        this.rank = rank;
    }

    /** 0 for the least important, rising by 1. */
    public int rank() {
        return rank;
    }
}
