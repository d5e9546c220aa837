package org.voxyard.media.mix;

/** Decoded samples that wait for their tick, because packets are not always one tick long. */
final class PcmFifo {
    /** The longest packet (120 ms) on top of more than a tick. */
    private static final int CAPACITY = 8192;

    final float[] samples = new float[CAPACITY];
    private int size;

    int size() {
        return size;
    }

    int room() {
        return CAPACITY - size;
    }

    /** Samples have been written behind the present end. */
    void grown(int count) {
        size += count;
    }

    void addSilence(int count) {
        java.util.Arrays.fill(samples, size, size + count, 0);
        size += count;
    }

    /** Moves the first samples out. */
    void take(float[] frame) {
        System.arraycopy(samples, 0, frame, 0, frame.length);
        drop(frame.length);
    }

    void drop(int count) {
        size -= count;
        System.arraycopy(samples, count, samples, 0, size);
    }

    /** Takes out one stretch that repeats, cross-faded: time passes, the pitch stays. */
    int cutPeriod(int most) {
        int period = PitchPeriod.find(samples, size, most);
        for (int i = 0; i < period; i++) {
            float in = (i + 0.5f) / period;
            samples[i] += (samples[i + period] - samples[i]) * in;
        }
        size -= period;
        System.arraycopy(samples, 2 * period, samples, period, size - period);
        return period;
    }

    void clear() {
        size = 0;
    }
}
