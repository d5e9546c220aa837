package org.voxyard.media.mix;

import java.util.Arrays;

/** Where the voices of one mix are added up: mono, or interleaved stereo in which each voice has its place. */
final class MixBuffer {
    private final int channels;
    private final float[] pcm;

    MixBuffer(int channels) {
        this.channels = channels;
        pcm = new float[channels * Frame.SAMPLES];
    }

    void clear() {
        Arrays.fill(pcm, 0);
    }

    /** Adds a voice that glides from one gain and place to another; mono knows no places. */
    void add(float[] source, float fromGain, int fromPan, float toGain, int toPan) {
        if (channels == 1) {
            GainGlide.add(source, fromGain, toGain, pcm);
        } else {
            GainGlide.addToSide(source, fromGain * Pan.left(fromPan), toGain * Pan.left(toPan), pcm, 0);
            GainGlide.addToSide(source, fromGain * Pan.right(fromPan), toGain * Pan.right(toPan), pcm, 1);
        }
    }

    /** Takes the sound of a buffer with the other number of channels. */
    void convert(MixBuffer other) {
        convert(other.pcm, pcm);
    }

    float[] pcm() {
        return pcm;
    }

    /** Mono to interleaved stereo, when {@code to} is twice as long, or the other way. */
    static void convert(float[] from, float[] to) {
        if (to.length > from.length) {
            for (int i = 0; i < to.length; i++) {
                to[i] = from[i / 2];
            }
        } else {
            for (int i = 0; i < to.length; i++) {
                to[i] = (from[2 * i] + from[2 * i + 1]) / 2;
            }
        }
    }
}
