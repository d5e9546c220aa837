package org.voxyard.media.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of libopus that we call. The handles are constants, so that the JIT compiles a call to a plain jump; the
 * addresses come from the library that was loaded. Nothing is allocated by a call.
 *
 * <p>State memory is ours ({@code *_get_size} and {@code *_init}), so there is nothing to destroy.
 */
@SuppressWarnings("restricted")
final class OpusFunctions {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SIZE = handle(FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle INIT_ENCODER =
            handle(FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle INIT_DECODER =
            handle(FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle ENCODE =
            handle(FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle DECODE =
            handle(FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle CONTROL = handle(FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2);
    private static final MethodHandle CONTROL_INT =
            handle(FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT), 2);
    private static final MethodHandle TEXT = handle(FunctionDescriptor.of(ADDRESS));

    private final MemorySegment encoderSize;
    private final MemorySegment encoderInit;
    private final MemorySegment encode;
    private final MemorySegment encoderControl;
    private final MemorySegment decoderSize;
    private final MemorySegment decoderInit;
    private final MemorySegment decode;
    private final MemorySegment decoderControl;
    private final MemorySegment version;

    /** The automatic arena unloads the library once nobody holds one of these addresses any more. */
    OpusFunctions(Path library) {
        SymbolLookup symbols = SymbolLookup.libraryLookup(library, Arena.ofAuto());
        encoderSize = symbols.findOrThrow("opus_encoder_get_size");
        encoderInit = symbols.findOrThrow("opus_encoder_init");
        encode = symbols.findOrThrow("opus_encode_float");
        encoderControl = symbols.findOrThrow("opus_encoder_ctl");
        decoderSize = symbols.findOrThrow("opus_decoder_get_size");
        decoderInit = symbols.findOrThrow("opus_decoder_init");
        decode = symbols.findOrThrow("opus_decode_float");
        decoderControl = symbols.findOrThrow("opus_decoder_ctl");
        version = symbols.findOrThrow("opus_get_version_string");
    }

    int encoderSize(int channels) {
        try {
            return (int) SIZE.invokeExact(encoderSize, channels);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int decoderSize(int channels) {
        try {
            return (int) SIZE.invokeExact(decoderSize, channels);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int initEncoder(MemorySegment state, int sampleRate, int channels, int application) {
        try {
            return (int) INIT_ENCODER.invokeExact(encoderInit, state, sampleRate, channels, application);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int initDecoder(MemorySegment state, int sampleRate, int channels) {
        try {
            return (int) INIT_DECODER.invokeExact(decoderInit, state, sampleRate, channels);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int encode(MemorySegment state, MemorySegment pcm, int samples, MemorySegment packet, int maxBytes) {
        try {
            return (int) ENCODE.invokeExact(encode, state, pcm, samples, packet, maxBytes);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int decode(MemorySegment state, MemorySegment packet, int length, MemorySegment pcm, int samples, int fec) {
        try {
            return (int) DECODE.invokeExact(decode, state, packet, length, pcm, samples, fec);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int encoderControl(MemorySegment state, int request, int value) {
        try {
            return (int) CONTROL_INT.invokeExact(encoderControl, state, request, value);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int encoderControl(MemorySegment state, int request) {
        try {
            return (int) CONTROL.invokeExact(encoderControl, state, request);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    int decoderControl(MemorySegment state, int request) {
        try {
            return (int) CONTROL.invokeExact(decoderControl, state, request);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    String version() {
        try {
            MemorySegment text = (MemorySegment) TEXT.invokeExact(version);
            return text.reinterpret(256).getString(0);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    private static MethodHandle handle(FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(descriptor);
    }

    private static MethodHandle handle(FunctionDescriptor descriptor, int firstVariadicArgument) {
        return LINKER.downcallHandle(descriptor, Linker.Option.firstVariadicArg(firstVariadicArgument));
    }
}
