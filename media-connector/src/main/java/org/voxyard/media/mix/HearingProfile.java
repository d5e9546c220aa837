package org.voxyard.media.mix;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Which loops a listener hears and how loud. Listeners with equal profiles share their mixes. Immutable; loops at volume
 * 0 are left out.
 */
public final class HearingProfile {
    /** Hears nothing. */
    public static final HearingProfile SILENCE = new HearingProfile(new int[0], new float[0]);

    private final int[] loops;
    private final float[] gains;
    private final int hash;

    private HearingProfile(int[] loops, float[] gains) {
        this.loops = loops;
        this.gains = gains;
        hash = 31 * Arrays.hashCode(loops) + Arrays.hashCode(gains);
    }

    /**
     * Makes a profile.
     *
     * @param volumes loop index to volume, 0 to 100
     */
    public static HearingProfile of(SortedMap<Integer, Integer> volumes) {
        int[] loops = volumes.keySet().stream()
                .filter(loop -> volumes.get(loop) > 0)
                .mapToInt(Integer::intValue)
                .toArray();
        float[] gains = new float[loops.length];
        for (int i = 0; i < loops.length; i++) {
            gains[i] = Volume.gain(volumes.get(loops[i]));
        }
        return new HearingProfile(loops, gains);
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

    boolean hears(int loopIndex) {
        return Arrays.binarySearch(loops, loopIndex) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HearingProfile profile
                && hash == profile.hash
                && Arrays.equals(loops, profile.loops)
                && Arrays.equals(gains, profile.gains);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
