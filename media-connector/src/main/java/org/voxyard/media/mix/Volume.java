package org.voxyard.media.mix;

/** What an operator sets per loop: 0 (silent) to 100 (as it comes), on the curve of multicast-loop.md §3.2. */
public final class Volume {
    /** Of a loop whose volume nobody has set. */
    public static final int DEFAULT = 50;

    private Volume() {}

    /** The factor on samples: 0 to 1; 50 gives 0.25, which is −12 dB. Values out of range count as the nearest end. */
    public static float gain(int volume) {
        float part = Math.clamp(volume, 0, 100) / 100f;
        return part * part;
    }
}
