package org.voxyard.media.mix;

/** One listener as the Mixer sees it: what it hears, which voice is its own, where its mix goes. Thread: the Mixer. */
public final class Ear {
    private final int ownSsrc;
    private final MixOutput output;
    private HearingProfile profile = HearingProfile.SILENCE;
    private Cohort cohort;
    private long talkingTick = -1;

    public Ear(int ownSsrc, MixOutput output) {
        this.ownSsrc = ownSsrc;
        this.output = output;
    }

    /** The listener's own voice, which its mix leaves out. */
    public int ownSsrc() {
        return ownSsrc;
    }

    /** Where the mix goes; used by the Sender. */
    public MixOutput output() {
        return output;
    }

    HearingProfile profile() {
        return profile;
    }

    void hear(HearingProfile heard) {
        profile = heard;
    }

    Cohort cohort() {
        return cohort;
    }

    void join(Cohort joined) {
        cohort = joined;
    }

    /** Notes that the listener's own voice is on a loop that it hears, in this tick. */
    void talksAt(long tick) {
        talkingTick = tick;
    }

    boolean isTalkingAt(long tick) {
        return talkingTick == tick;
    }
}
