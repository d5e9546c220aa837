package org.voxyard.media.mix;

import java.util.Arrays;

/**
 * Listeners that hear the same and whose decoders have the same history: one profile, one excluded own voice or none,
 * one shared mix or silence. The work of a tick grows with cohorts, not with listeners. Thread: the Mixer; the arrays are
 * replaced, never changed, so that the Sender may hold one.
 */
public final class Cohort {
    private static final Ear[] NOBODY = {};
    private static final MixOutput[] NOWHERE = {};

    private final HearingProfile profile;
    private final boolean excludes;
    private final int excludedSsrc;
    private final MixKey wanted = new MixKey();
    private Ear[] members = NOBODY;
    private MixOutput[] outputs = NOWHERE;
    private SharedMix mix;
    private Passage passage;

    /** Makes an empty cohort that hears silence. */
    Cohort(HearingProfile profile, boolean excludes, int excludedSsrc) {
        this.profile = profile;
        this.excludes = excludes;
        this.excludedSsrc = excludes ? excludedSsrc : 0;
    }

    /** Whether a listener with these properties and the history of {@code before} belongs here. */
    boolean suits(HearingProfile itsProfile, boolean itsExcludes, int itsSsrc, Cohort before) {
        return mix == before.mix
                && passage == before.passage
                && excludes == itsExcludes
                && (!excludes || excludedSsrc == itsSsrc)
                && profile.equals(itsProfile);
    }

    boolean suits(Cohort other) {
        return suits(other.profile, other.excludes, other.excludedSsrc, other);
    }

    void add(Ear ear) {
        addAll(ear);
    }

    void remove(Ear ear) {
        become(Arrays.stream(members).filter(member -> member != ear).toArray(Ear[]::new));
    }

    void absorb(Cohort other) {
        addAll(other.members);
        other.become(NOBODY);
    }

    private void addAll(Ear... ears) {
        Ear[] more = Arrays.copyOf(members, members.length + ears.length);
        System.arraycopy(ears, 0, more, members.length, ears.length);
        become(more);
        for (Ear ear : ears) {
            ear.join(this);
        }
    }

    private void become(Ear[] ears) {
        members = ears;
        outputs = Arrays.stream(ears).map(Ear::output).toArray(MixOutput[]::new);
    }

    boolean isEmpty() {
        return members.length == 0;
    }

    boolean excludes() {
        return excludes;
    }

    /** Collects what the members should hear in this tick. */
    MixKey want(LoopBus[] buses, Dimming dimming) {
        wanted.collect(profile, buses, excludes, excludedSsrc, dimming);
        return wanted;
    }

    MixKey wanted() {
        return wanted;
    }

    /** Whether this voice on this loop is meant for the members. */
    boolean hears(int loop, Talker talker) {
        return profile.hears(loop) && !(excludes && excludedSsrc == talker.ssrc());
    }

    /** Whether the members get this loop as it is; dimming apart. */
    boolean isPlain(int loop) {
        return profile.isPlain(loop);
    }

    /** Whether packets may pass to the members before the next tick. */
    boolean awaitsPackets() {
        return passage != null || (mix == null && profile.hasPlain());
    }

    SharedMix mix() {
        return mix;
    }

    Passage passage() {
        return passage;
    }

    boolean isMixed() {
        return mix != null;
    }

    /** Whether the members get a talker's own packets. */
    boolean isPassing() {
        return passage != null;
    }

    boolean isSilent() {
        return mix == null && passage == null;
    }

    void hear(SharedMix heard) {
        mix = heard;
        passage = null;
    }

    void hear(Passage heard) {
        mix = null;
        passage = heard;
    }

    void hearSilence() {
        mix = null;
        passage = null;
    }

    /** Takes over what the members of another cohort hear now. */
    void hearAs(Cohort before) {
        mix = before.mix;
        passage = before.passage;
    }

    /** The members now; never changed afterwards. */
    Ear[] members() {
        return members;
    }

    /** Where the members' frames go, side by side so that the Sender need not look at each member. */
    public MixOutput[] outputs() {
        return outputs;
    }
}
