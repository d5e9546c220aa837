package org.voxyard.media.mix;

/** A gain that glides to a new value over one frame, so that no change is heard as a click. */
public final class GainRamp {
    private float gain;
    private float target;

    public GainRamp(float initialGain) {
        gain = initialGain;
        target = initialGain;
    }

    /** The gain to be reached at the end of the next frame: 0 to 1, or more to lift. */
    public void glideTo(float newGain) {
        target = newGain;
    }

    /** Whether a frame through this ramp now adds nothing. */
    public boolean isSilent() {
        return gain == 0 && target == 0;
    }

    /** Adds one frame of the source times the gain to the sum; both of the same length. */
    public void addTo(float[] sum, float[] source) {
        if (gain != target) {
            addGliding(sum, source);
            gain = target;
        } else if (gain == 1) {
            addPlain(sum, source);
        } else if (gain != 0) {
            addScaled(sum, source, gain);
        }
    }

    private static void addPlain(float[] sum, float[] source) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += source[i];
        }
    }

    private static void addScaled(float[] sum, float[] source, float gain) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += source[i] * gain;
        }
    }

    private void addGliding(float[] sum, float[] source) {
        float start = gain;
        float step = (target - gain) / sum.length;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += source[i] * (start + step * (i + 1));
        }
    }
}
