package org.voxyard.media.mix;

import java.util.ArrayList;
import java.util.List;

/** All listeners of a mixer, in cohorts. Thread: the Mixer. */
public final class CohortRegister {
    /** What those who join have heard so far: nothing. */
    private static final Cohort NEWCOMERS = new Cohort(HearingProfile.SILENCE, false, 0);

    private final List<Cohort> cohorts = new ArrayList<>();
    private final List<Ear> talking = new ArrayList<>();
    private boolean changed;

    /** Adds a listener that hears nothing yet. */
    public void add(Ear ear) {
        place(ear, false, NEWCOMERS);
    }

    /** Removes a listener. */
    public void remove(Ear ear) {
        talking.remove(ear);
        leave(ear);
    }

    /** Changes what a listener hears; its mix glides there. */
    public void hear(Ear ear, HearingProfile profile) {
        Cohort before = ear.cohort();
        ear.hear(profile);
        leave(ear);
        place(ear, before.excludes(), before);
    }

    List<Cohort> cohorts() {
        return cohorts;
    }

    void markChanged() {
        changed = true;
    }

    /** Gives listeners whose own voice is on one of their loops a mix without it, and those that ended a whole one. */
    void separateTalkers(LoopBus[] buses, long tick) {
        for (int loop = 0; loop < buses.length; loop++) {
            LoopBus bus = buses[loop];
            for (int i = 0; bus != null && i < bus.audibleCount(); i++) {
                Ear ear = bus.audible(i).owner();
                if (ear != null && ear.profile().hears(loop)) {
                    ear.talksAt(tick);
                    exclude(ear);
                }
            }
        }
        includeSilent(tick);
    }

    /** Gives the listener whose own voice begins on this loop a mix without it, before the next tick would. */
    void separateTalker(Talker talker, int loop) {
        Ear ear = talker.owner();
        if (ear != null && ear.profile().hears(loop)) {
            exclude(ear);
        }
    }

    /** Joins cohorts that have become alike. */
    void unite() {
        if (!changed) {
            return;
        }
        changed = false;
        for (int i = 0; i < cohorts.size(); i++) {
            for (int j = cohorts.size() - 1; j > i; j--) {
                if (cohorts.get(i).suits(cohorts.get(j))) {
                    cohorts.get(i).absorb(cohorts.remove(j));
                }
            }
        }
    }

    private void exclude(Ear ear) {
        if (!ear.cohort().excludes()) {
            talking.add(ear);
            move(ear, true);
        }
    }

    private void includeSilent(long tick) {
        for (int i = talking.size() - 1; i >= 0; i--) {
            Ear ear = talking.get(i);
            if (!ear.isTalkingAt(tick)) {
                talking.remove(i);
                move(ear, false);
            }
        }
    }

    private void move(Ear ear, boolean excludes) {
        Cohort before = ear.cohort();
        leave(ear);
        place(ear, excludes, before);
    }

    private void leave(Ear ear) {
        Cohort cohort = ear.cohort();
        cohort.remove(ear);
        if (cohort.isEmpty()) {
            cohorts.remove(cohort);
        }
    }

    private void place(Ear ear, boolean excludes, Cohort before) {
        changed = true;
        for (Cohort cohort : cohorts) {
            if (cohort.suits(ear.profile(), excludes, ear.ownSsrc(), before)) {
                cohort.add(ear);
                return;
            }
        }
        Cohort cohort = new Cohort(ear.profile(), excludes, ear.ownSsrc());
        cohort.hearAs(before);
        cohort.add(ear);
        cohorts.add(cohort);
    }
}
