package org.voxyard.media.codec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * PCM to Opus packets of one fixed length. Used by one thread at a time; no call allocates. After {@link #close} every call
 * throws; the native memory goes when the object does.
 */
public final class OpusEncoder implements AutoCloseable {
    private static final int SET_BITRATE = 4002;
    private static final int SET_COMPLEXITY = 4010;
    private static final int SET_INBAND_FEC = 4012;
    private static final int SET_PACKET_LOSS_PERC = 4014;
    private static final int SET_DTX = 4016;
    private static final int RESET_STATE = 4028;
    private static final int SET_PREDICTION_DISABLED = 4046;
    private static final int MAX_PACKET = 1500;

    private final OpusFunctions functions;
    private final int frameSamples;
    private final int frameFloats;
    private final MemorySegment pcm;
    private final MemorySegment packet;
    private MemorySegment state;

    OpusEncoder(OpusFunctions functions, OpusSettings settings) {
        this.functions = functions;
        frameSamples = settings.frameSamples();
        frameFloats = frameSamples * settings.channels();
        Arena arena = Arena.ofAuto();
        pcm = arena.allocate(JAVA_FLOAT, frameFloats);
        packet = arena.allocate(MAX_PACKET);
        state = arena.allocate(functions.encoderSize(settings.channels()), 16);
        check(functions.initEncoder(state, OpusLibrary.SAMPLE_RATE, settings.channels(), settings.application().code));
        apply(settings);
    }

    private void apply(OpusSettings settings) {
        bitrate(settings.bitrate());
        complexity(settings.complexity());
        control(SET_INBAND_FEC, settings.fec() ? 1 : 0);
        expectedLossPercent(settings.expectedLossPercent());
        control(SET_DTX, settings.dtx() ? 1 : 0);
    }

    /**
     * Encodes one frame.
     *
     * @param samples one frame of the set length, interleaved when stereo, −1 to 1
     * @param maxBytes that may be written from {@code outOffset} on; the rate is lowered when the packet would be longer
     * @return bytes written; with DTX 1 or 2 mean that the packet need not be sent; negative is an error code of libopus
     */
    public int encode(float[] samples, byte[] out, int outOffset, int maxBytes) {
        if (samples.length != frameFloats) {
            throw new IllegalArgumentException(samples.length + " values instead of " + frameFloats);
        }
        MemorySegment.copy(samples, 0, pcm, JAVA_FLOAT, 0, frameFloats);
        int length = functions.encode(state(), pcm, frameSamples, packet, Math.min(maxBytes, MAX_PACKET));
        if (length > 0) {
            MemorySegment.copy(packet, JAVA_BYTE, 0, out, outOffset, length);
        }
        return length;
    }

    /** 0 (cheap) to 10 (good), from the next frame on. */
    public void complexity(int level) {
        control(SET_COMPLEXITY, level);
    }

    /** In bit/s, from the next frame on. */
    public void bitrate(int bitsPerSecond) {
        control(SET_BITRATE, bitsPerSecond);
    }

    /** How many of 100 packets the path loses: steers how much in-band FEC is put in. */
    public void expectedLossPercent(int percent) {
        control(SET_PACKET_LOSS_PERC, percent);
    }

    /** Whether frames are coded without looking at earlier ones: a decoder that missed those follows at once. Costs bits. */
    public void independentFrames(boolean independent) {
        control(SET_PREDICTION_DISABLED, independent ? 1 : 0);
    }

    /** Forgets the past, as for a new stream; settings stay. */
    public void reset() {
        check(functions.encoderControl(state(), RESET_STATE));
    }

    /**
     * Goes on where {@code other} is: the next packets of both fit the same decoder. The state of libopus is one block of
     * memory without pointers into itself, which its documentation allows to be copied.
     *
     * @param other made with the same settings
     */
    public void copyFrom(OpusEncoder other) {
        if (other.state().byteSize() != state().byteSize()) {
            throw new IllegalArgumentException("encoders with different settings");
        }
        state().copyFrom(other.state());
    }

    @Override
    public void close() {
        state = MemorySegment.NULL;
    }

    private void control(int request, int value) {
        check(functions.encoderControl(state(), request, value));
    }

    private MemorySegment state() {
        if (state.address() == 0) {
            throw new IllegalStateException("encoder is closed");
        }
        return state;
    }

    private static void check(int result) {
        if (result != 0) {
            throw new IllegalArgumentException("libopus refused a setting with error " + result);
        }
    }
}
