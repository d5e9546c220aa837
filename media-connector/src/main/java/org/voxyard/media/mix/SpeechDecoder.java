package org.voxyard.media.mix;

import org.voxyard.media.codec.OpusDecoder;

/**
 * Decodes one stream into a FIFO and hides what is missing: three frames of concealment that fade out, then silence, and a
 * short fade-in when sound is back.
 */
final class SpeechDecoder {
    private static final int GRAIN = 120;
    private static final int FADE_OUT = 3 * TalkerStream.FRAME;
    private static final int FADE_IN = 240;

    private final OpusDecoder decoder;
    private final PcmFifo fifo;
    private float gain;

    SpeechDecoder(OpusDecoder decoder, PcmFifo fifo) {
        this.decoder = decoder;
        this.fifo = fifo;
    }

    /** Whether the fade-out is over: nothing but silence comes without a packet. */
    boolean isSilent() {
        return gain == 0;
    }

    /** Whether sound leaves as it was decoded. */
    boolean isPlain() {
        return gain == 1;
    }

    /** Decodes a packet; one that the decoder refuses is hidden as if it were lost. Says whether it was good. */
    boolean play(BufferedPacket packet) {
        int count = decoder.decode(packet.payload, 0, packet.length, fifo.samples, fifo.size(), fifo.room());
        if (count <= 0) {
            hide(packet.samples);
            return false;
        }
        fadeIn(count);
        return true;
    }

    /** Decodes what a packet repeats of the lost one before it. */
    void recover(BufferedPacket next, int samples) {
        int count = decoder.decodeFec(next.payload, 0, next.length, fifo.samples, fifo.size(), samples);
        if (count <= 0) {
            hide(samples);
        } else {
            fadeIn(count);
        }
    }

    /** Fills at least so many samples with concealment or, once that has faded out, with silence; says how many. */
    int hide(int samples) {
        return isSilent() ? addSilence(samples) : conceal(Math.min(samples, TalkerStream.FRAME));
    }

    /** The sound that follows has nothing to do with what was before. */
    void interrupt() {
        gain = 0;
    }

    void reset() {
        decoder.reset();
        gain = 0;
    }

    private int addSilence(int samples) {
        fifo.addSilence(samples);
        return samples;
    }

    private int conceal(int samples) {
        int whole = (samples + GRAIN - 1) / GRAIN * GRAIN;
        int count = decoder.conceal(fifo.samples, fifo.size(), whole);
        if (count <= 0) {
            gain = 0;
            return addSilence(whole);
        }
        fadeOut(count);
        return count;
    }

    private void fadeOut(int count) {
        int left = Math.round(gain * FADE_OUT);
        float step = 1f / FADE_OUT;
        ramp(count, -step);
        gain = left > count ? gain - count * step : 0;
        fifo.grown(count);
    }

    private void fadeIn(int count) {
        int ramped = Math.min(count, FADE_IN);
        if (gain < 1) {
            ramp(ramped, (1 - gain) / ramped);
            gain = 1;
        }
        fifo.grown(count);
    }

    private void ramp(int count, float step) {
        int start = fifo.size();
        for (int i = 0; i < count; i++) {
            fifo.samples[start + i] *= Math.max(0, gain + step * (i + 1));
        }
    }
}
