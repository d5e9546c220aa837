package org.voxyard.media.mix;

import java.util.Arrays;

/**
 * What a listener hears in one tick: the set of (talker, gain, pan). Equal keys are mixed and encoded once. One voice on
 * several loops counts once, with its largest gain (multicast-loop.md §3.3). Reused from tick to tick; holds at most
 * {@link #MAX_VOICES}.
 */
final class MixKey {
    /** Voices beyond this are left out: nobody can follow them. */
    static final int MAX_VOICES = 32;

    private final Talker[] talkers = new Talker[MAX_VOICES];
    private final float[] gains = new float[MAX_VOICES];
    private final int[] pans = new int[MAX_VOICES];
    private boolean stereo;
    private int size;

    /** The same for equal keys, whatever the order: mostly tells keys apart at one look. */
    private int hash;

    void clear() {
        Arrays.fill(talkers, 0, size, null);
        size = 0;
        hash = 0;
    }

    /** Takes what the profile hears of the buses, dimmed, without the stream {@code excludedSsrc} when {@code excludes}. */
    void collect(HearingProfile profile, LoopBus[] buses, boolean excludes, int excludedSsrc, Dimming dimming) {
        clear();
        stereo = profile.isStereo();
        dimming.attend(profile, buses, excludes, excludedSsrc);
        for (int i = 0; i < profile.size(); i++) {
            LoopBus bus = buses[profile.loop(i)];
            for (int j = 0; bus != null && j < bus.audibleCount(); j++) {
                Talker talker = bus.audible(j);
                if (!excludes || talker.ssrc() != excludedSsrc) {
                    add(talker, profile.gain(i) * dimming.gain(bus), profile.pan(i));
                }
            }
        }
        hash = hashOfVoices();
    }

    private int hashOfVoices() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (talkers[i].ssrc() * 31 + Float.floatToRawIntBits(gains[i])) * 0x9E3779B9 + pans[i];
        }
        return sum;
    }

    /** Holds one talker as he is. */
    void hold(Talker talker) {
        clear();
        add(talker, 1, Pan.CENTRE);
    }

    /** Whether it is this voice as it is, and nothing else. */
    boolean isJust(Talker talker) {
        return size == 1 && !stereo && gains[0] == 1 && talkers[0].ssrc() == talker.ssrc();
    }

    private void add(Talker talker, float gain, int pan) {
        for (int i = 0; i < size; i++) {
            if (talkers[i].ssrc() == talker.ssrc()) {
                if (isBetter(talker, gain, i)) {
                    talkers[i] = talker;
                    gains[i] = gain;
                    pans[i] = pan;
                }
                return;
            }
        }
        if (size < MAX_VOICES) {
            talkers[size] = talker;
            gains[size] = gain;
            pans[size++] = pan;
        }
    }

    /** Of one voice on two loops, the louder one; one that has ended on its loop, and only fades there, does not count. */
    private boolean isBetter(Talker talker, float gain, int than) {
        boolean ended = talker.stream().isStarved();
        return ended == talkers[than].stream().isStarved() ? gain > gains[than] : !ended;
    }

    void copyFrom(MixKey other) {
        clear();
        System.arraycopy(other.talkers, 0, talkers, 0, other.size);
        System.arraycopy(other.gains, 0, gains, 0, other.size);
        System.arraycopy(other.pans, 0, pans, 0, other.size);
        stereo = other.stereo;
        size = other.size;
        hash = other.hash;
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

    /** −100 to 100; without meaning in a mono key. */
    int pan(int index) {
        return pans[index];
    }

    /** Whether the listener has to get stereo, even if all voices of this tick are in the centre. */
    boolean isStereo() {
        return stereo;
    }

    /** Where a talker is in the key, −1 when it is not part of it. */
    int indexOf(Talker talker) {
        for (int i = 0; i < size; i++) {
            if (talkers[i] == talker) {
                return i;
            }
        }
        return -1;
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

    /** Whether both keys hold the same talkers with the same gains and places, in whatever order. */
    boolean sameAs(MixKey other) {
        if (hash != other.hash || size != other.size || stereo != other.stereo) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int at = talkers[i] == other.talkers[i] ? i : other.indexOf(talkers[i]);
            if (at < 0 || gains[i] != other.gains[at] || pans[i] != other.pans[at]) {
                return false;
            }
        }
        return true;
    }
}
