package org.voxyard.media.mix;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * Which loops a listener hears, how loud and where between left and right. Listeners with equal profiles share their mixes. Immutable; loops at volume
 * 0 are left out.
 */
public final class HearingProfile {
    /** Hears nothing. */
    public static final HearingProfile SILENCE = new HearingProfile(new int[0], new float[0], new int[0]);

    private final int[] loops;
    private final float[] gains;
    private final int[] pans;
    private final boolean stereo;
    private final boolean plain;
    private final int hash;

    private HearingProfile(int[] loops, float[] gains, int[] pans) {
        this.loops = loops;
        this.gains = gains;
        this.pans = pans;
        stereo = Arrays.stream(pans).anyMatch(pan -> pan != Pan.CENTRE);
        plain = Arrays.stream(loops).anyMatch(this::isPlain);
        hash = 31 * (31 * Arrays.hashCode(loops) + Arrays.hashCode(gains)) + Arrays.hashCode(pans);
    }

    /** Makes a profile in which every loop is in the centre; {@code volumes} has loop index to volume, 0 to 100. */
    public static HearingProfile of(SortedMap<Integer, Integer> volumes) {
        return of(volumes, Map.of());
    }

    /**
     * Makes a profile.
     *
     * @param volumes loop index to volume, 0 to 100
     * @param pans loop index to place, −100 to 100; loops that are missing are in the centre
     */
    public static HearingProfile of(SortedMap<Integer, Integer> volumes, Map<Integer, Integer> pans) {
        int[] loops = volumes.keySet().stream()
                .filter(loop -> volumes.get(loop) > 0)
                .mapToInt(Integer::intValue)
                .toArray();
        float[] gains = new float[loops.length];
        for (int i = 0; i < loops.length; i++) {
            gains[i] = Volume.gain(volumes.get(loops[i]));
        }
        int[] places = Arrays.stream(loops)
                .map(loop -> Pan.clamp(pans.getOrDefault(loop, Pan.CENTRE)))
                .toArray();
        return new HearingProfile(loops, gains, places);
    }

    int size() {
        return loops.length;
    }

    int loop(int position) {
        return loops[position];
    }

    float gain(int position) {
        return gains[position];
    }

    int pan(int position) {
        return pans[position];
    }

    /** Whether any loop is out of the centre: only then the listener's mix is stereo. */
    boolean isStereo() {
        return stereo;
    }

    boolean hears(int loopIndex) {
        return Arrays.binarySearch(loops, loopIndex) >= 0;
    }

    /** Whether {@link #isPlain} is true of any loop. */
    boolean hasPlain() {
        return plain;
    }

    /** Whether a loop is heard in mono and neither louder nor quieter than it is. */
    boolean isPlain(int loopIndex) {
        int position = Arrays.binarySearch(loops, loopIndex);
        return position >= 0 && !stereo && gains[position] == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HearingProfile profile
                && hash == profile.hash
                && Arrays.equals(loops, profile.loops)
                && Arrays.equals(gains, profile.gains)
                && Arrays.equals(pans, profile.pans);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
