package org.voxyard.media.mix;

import java.util.Arrays;

/**
 * What a listener hears in one tick: the set of (talker, gain). Equal keys are mixed and encoded once. One voice on
 * several loops counts once, with its largest gain (multicast-loop.md §3.3). Reused from tick to tick; holds at most
 * {@link #MAX_VOICES}.
 */
final class MixKey {
    /** Voices beyond this are left out: nobody can follow them. */
    static final int MAX_VOICES = 32;

    private final Talker[] talkers = new Talker[MAX_VOICES];
    private final float[] gains = new float[MAX_VOICES];
    private int size;

    void clear() {
        Arrays.fill(talkers, 0, size, null);
        size = 0;
    }

    /** Takes what the profile hears of the buses, dimmed, without the stream {@code excludedSsrc} when {@code excludes}. */
    void collect(HearingProfile profile, LoopBus[] buses, boolean excludes, int excludedSsrc, Dimming dimming) {
        clear();
        dimming.attend(profile, buses, excludes, excludedSsrc);
        for (int i = 0; i < profile.size(); i++) {
            LoopBus bus = buses[profile.loop(i)];
            for (int j = 0; bus != null && j < bus.audibleCount(); j++) {
                Talker talker = bus.audible(j);
                if (!excludes || talker.ssrc() != excludedSsrc) {
                    add(talker, profile.gain(i) * dimming.gain(bus));
                }
            }
        }
    }

    private void add(Talker talker, float gain) {
        for (int i = 0; i < size; i++) {
            if (talkers[i].ssrc() == talker.ssrc()) {
                if (gain > gains[i]) {
                    talkers[i] = talker;
                    gains[i] = gain;
                }
                return;
            }
        }
        if (size < MAX_VOICES) {
            talkers[size] = talker;
            gains[size++] = gain;
        }
    }

    void copyFrom(MixKey other) {
        clear();
        System.arraycopy(other.talkers, 0, talkers, 0, other.size);
        System.arraycopy(other.gains, 0, gains, 0, other.size);
        size = other.size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    Talker talker(int index) {
        return talkers[index];
    }

    float gain(int index) {
        return gains[index];
    }

    /** The gain of a talker, 0 when it is not part of the key. */
    float gainOf(Talker talker) {
        for (int i = 0; i < size; i++) {
            if (talkers[i] == talker) {
                return gains[i];
            }
        }
        return 0;
    }

    /** Whether any voice of the key is audible in this tick. */
    boolean hasAudible() {
        for (int i = 0; i < size; i++) {
            if (talkers[i].isAudible()) {
                return true;
            }
        }
        return false;
    }

    /** Whether both keys hold the same talkers with the same gains, in whatever order. */
    boolean sameAs(MixKey other) {
        if (size != other.size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (talkers[i] == other.talkers[i] ? gains[i] != other.gains[i] : other.gainOf(talkers[i]) != gains[i]) {
                return false;
            }
        }
        return true;
    }
}
