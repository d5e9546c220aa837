package org.voxyard.media.mix;

import java.util.ArrayList;
import java.util.List;

/** The talk spurts that some listeners get as they are. Thread: the Mixer. */
final class Passages {
    private final List<Passage> passages = new ArrayList<>();
    private long tick;

    void add(Passage passage) {
        passages.add(passage);
    }

    /** Number of the last tick. */
    long lastTick() {
        return tick;
    }

    /** Ends the spurts that are over; after the talkers of this tick. */
    void tick(long number) {
        tick = number;
        for (int i = 0; i < passages.size(); i++) {
            passages.get(i).tick();
        }
    }

    /** Whether a cohort that wants this can go on as it is, or has only to wait for the Mixer to play what has passed. */
    boolean goOn(Cohort cohort, MixKey wanted, long tickNumber) {
        Passage passage = cohort.passage();
        boolean unplayed = wanted.isEmpty() && !passage.isPlayed();
        boolean goesOn = passage.isOpen() && (unplayed || wanted.isJust(passage.talker()));
        if (goesOn) {
            passage.heardAt(tickNumber);
        }
        return goesOn;
    }

    /** Forgets the spurts that nobody hears after this tick's decisions. */
    void retire(long tickNumber) {
        for (int i = passages.size() - 1; i >= 0; i--) {
            if (!passages.get(i).isHeardAt(tickNumber)) {
                passages.remove(i).retire();
            }
        }
    }
}
