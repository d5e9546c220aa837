package org.voxyard.media.codec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Opus packets to PCM at 48 kHz. Used by one thread at a time; no call allocates. Payloads are hostile input: whatever they
 * hold, the answer is a sample count or one of the negative codes. After {@link #close} every call throws; the native memory
 * goes when the object does.
 */
public final class OpusDecoder implements AutoCloseable {
    /** Longest packet in time: 120 ms, in samples per channel. */
    public static final int MAX_SAMPLES = 5760;

    /** Longest payload taken, in bytes: what an Ethernet frame can bring. */
    public static final int MAX_PACKET = 1500;

    /** Error: a length or sample count out of range. */
    public static final int BAD_ARGUMENT = -1;

    /** Error: the packet is longer in time than the room for it. */
    public static final int BUFFER_TOO_SMALL = -2;

    /** Error: not an Opus packet (RFC 6716 §3.4). */
    public static final int INVALID_PACKET = -4;

    private static final int RESET_STATE = 4028;

    private final OpusFunctions functions;
    private final int channels;
    private final MemorySegment packet;
    private final MemorySegment pcm;
    private MemorySegment state;

    OpusDecoder(OpusFunctions functions, int channels) {
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException("channels out of range: " + channels);
        }
        this.functions = functions;
        this.channels = channels;
        Arena arena = Arena.ofAuto();
        packet = arena.allocate(MAX_PACKET);
        pcm = arena.allocate(JAVA_FLOAT, (long) MAX_SAMPLES * channels);
        state = arena.allocate(functions.decoderSize(channels), 16);
        if (functions.initDecoder(state, OpusLibrary.SAMPLE_RATE, channels) != 0) {
            throw new IllegalStateException("libopus cannot decode to " + channels + " channels");
        }
    }

    /**
     * Decodes one packet, all its frames.
     *
     * @param maxSamples room in {@code out} from {@code outOffset} on, per channel
     * @return samples per channel, or a negative error code, upon which nothing is written
     */
    public int decode(byte[] in, int offset, int length, float[] out, int outOffset, int maxSamples) {
        return decode(in, offset, length, out, outOffset, maxSamples, 0);
    }

    /**
     * Decodes what a packet repeats of the one before it, which was lost; falls back to concealment when it repeats nothing.
     *
     * @param samples per channel that were lost: a multiple of 120, not less than the packet's own length
     * @return as {@link #decode}
     */
    public int decodeFec(byte[] in, int offset, int length, float[] out, int outOffset, int samples) {
        return decode(in, offset, length, out, outOffset, samples, 1);
    }

    /**
     * Tells the decoder of a loss and has it extrapolate.
     *
     * @param samples per channel that were lost: a multiple of 120 up to {@link #MAX_SAMPLES}
     * @return as {@link #decode}
     */
    public int conceal(float[] out, int outOffset, int samples) {
        return deliver(functions.decode(state(), MemorySegment.NULL, 0, pcm, bound(samples), 0), out, outOffset);
    }

    /** Takes over the past of a decoder with the same number of channels. */
    public void copyFrom(OpusDecoder other) {
        if (channels != other.channels) {
            throw new IllegalArgumentException("decoders with different channels");
        }
        state().copyFrom(other.state());
    }

    /** Forgets the past, as for a new stream. */
    public void reset() {
        functions.decoderControl(state(), RESET_STATE);
    }

    @Override
    public void close() {
        state = MemorySegment.NULL;
    }

    private int decode(byte[] in, int offset, int length, float[] out, int outOffset, int samples, int fec) {
        MemorySegment live = state();
        if (length < 1 || length > MAX_PACKET) {
            return BAD_ARGUMENT;
        }
        MemorySegment.copy(in, offset, packet, JAVA_BYTE, 0, length);
        return deliver(functions.decode(live, packet, length, pcm, bound(samples), fec), out, outOffset);
    }

    private int deliver(int samples, float[] out, int outOffset) {
        if (samples > 0) {
            MemorySegment.copy(pcm, JAVA_FLOAT, 0, out, outOffset, samples * channels);
        }
        return samples;
    }

    private static int bound(int samples) {
        return Math.min(samples, MAX_SAMPLES);
    }

    private MemorySegment state() {
        if (state.address() == 0) {
            throw new IllegalStateException("decoder is closed");
        }
        return state;
    }
}
