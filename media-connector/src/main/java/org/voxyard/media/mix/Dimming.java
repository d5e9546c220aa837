package org.voxyard.media.mix;

import java.util.Arrays;
import org.voxyard.media.api.LoopPriority;

/**
 * Turns loops down while a more important one that the same listener hears has a voice: by one attenuation, whatever the
 * distance in rank, reached in 60 ms and left in 500 ms. Depends on nothing but the buses and what the listener hears, so
 * listeners in the same situation have the same gains and go on to share their mix. Thread: the Mixer.
 */
public final class Dimming {
    /** Attenuation unless set otherwise. */
    public static final float DEFAULT_DB = 12;

    private static final int RANKS = LoopPriority.values().length;

    private final float[] gains = new float[Presence.FULL + 1];
    private final boolean enabled;
    /** By rank: how much a voice of a higher rank is there for the current listener. */
    private final int[] pressure = new int[RANKS];

    private boolean active;

    /**
     * Makes a dimming.
     *
     * @param attenuationDb 0 (off) to 60
     */
    public Dimming(float attenuationDb) {
        if (!(attenuationDb >= 0 && attenuationDb <= 60)) {
            throw new IllegalArgumentException("dimming of " + attenuationDb + " dB: 0 to 60 is possible");
        }
        enabled = attenuationDb > 0;
        for (int i = 0; i < gains.length; i++) {
            gains[i] = (float) Math.pow(10, -attenuationDb * i / Presence.FULL / 20);
        }
    }

    /** Finds out whether anything can be dimmed in this tick: mostly not, and then listeners cost nothing. */
    void begin(LoopBus[] buses) {
        int lowest = RANKS;
        int highestVoice = 0;
        for (LoopBus bus : buses) {
            if (bus != null) {
                lowest = Math.min(lowest, bus.priority().rank());
                highestVoice = Math.max(
                        highestVoice, bus.presence() > 0 ? bus.priority().rank() : 0);
            }
        }
        active = enabled && highestVoice > lowest;
        Arrays.fill(pressure, 0);
    }

    /** Looks at what one listener hears; {@link #gain} counts for him from now on. */
    void attend(HearingProfile profile, LoopBus[] buses, boolean excludes, int excludedSsrc) {
        if (!active) {
            return;
        }
        Arrays.fill(pressure, 0);
        for (int i = 0; i < profile.size(); i++) {
            LoopBus bus = buses[profile.loop(i)];
            if (bus != null && bus.presence() > 0) {
                press(bus.priority().rank(), excludes ? bus.presenceWithout(excludedSsrc) : bus.presence());
            }
        }
    }

    /** Factor on the loop's voices: 1 when it is not dimmed. */
    float gain(LoopBus bus) {
        return gains[pressure[bus.priority().rank()]];
    }

    private void press(int rank, int presence) {
        for (int lower = 0; lower < rank; lower++) {
            pressure[lower] = Math.max(pressure[lower], presence);
        }
    }
}
