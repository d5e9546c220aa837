package org.voxyard.media.mix;

import java.util.Arrays;

/**
 * Listeners that hear the same and whose decoders have the same history: one profile, one excluded own voice or none,
 * one shared mix or silence. The work of a tick grows with cohorts, not with listeners. Thread: the Mixer; the array of
 * members is replaced, never changed, so that the Sender may hold it.
 */
public final class Cohort {
    private static final Ear[] NOBODY = {};

    private final HearingProfile profile;
    private final boolean excludes;
    private final int excludedSsrc;
    private final MixKey wanted = new MixKey();
    private Ear[] members = NOBODY;
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
        Ear[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = ear;
        members = more;
        ear.join(this);
    }

    void remove(Ear ear) {
        members = Arrays.stream(members).filter(member -> member != ear).toArray(Ear[]::new);
    }

    void absorb(Cohort other) {
        for (Ear ear : other.members) {
            add(ear);
        }
        other.members = NOBODY;
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
    public Ear[] members() {
        return members;
    }
}
