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

    Cohort(HearingProfile profile, boolean excludes, int excludedSsrc, SharedMix mix) {
        this.profile = profile;
        this.excludes = excludes;
        this.excludedSsrc = excludes ? excludedSsrc : 0;
        this.mix = mix;
    }

    /** Whether a listener with these properties and this history belongs here. */
    boolean suits(HearingProfile itsProfile, boolean itsExcludes, int itsSsrc, SharedMix itsMix) {
        return mix == itsMix
                && excludes == itsExcludes
                && (!excludes || excludedSsrc == itsSsrc)
                && profile.equals(itsProfile);
    }

    boolean suits(Cohort other) {
        return suits(other.profile, other.excludes, other.excludedSsrc, other.mix);
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

    SharedMix mix() {
        return mix;
    }

    boolean isSilent() {
        return mix == null;
    }

    void hear(SharedMix heard) {
        mix = heard;
    }

    void hearSilence() {
        mix = null;
    }

    /** The members now; never changed afterwards. */
    public Ear[] members() {
        return members;
    }
}
