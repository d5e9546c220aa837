package org.voxyard.bench.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;

/** Opus by libopus: 20 ms of a synthetic voice, mono, 32 kbit/s, VOIP. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    /** An encoder of one complexity. */
    @State(Scope.Thread)
    public static class Encoding {
        @Param({"0", "5", "10"})
        public int complexity;

        private Voice voice;
        private OpusEncoder encoder;
        private final byte[] packet = new byte[1275];

        /** Opens the encoder. */
        @Setup
        public void open() throws IOException {
            voice = Voice.load();
            encoder = voice.opus().encoder(OpusSettings.speech().withComplexity(complexity));
        }

        /** Closes the encoder. */
        @TearDown
        public void close() {
            encoder.close();
        }
    }

    /** A decoder and what it is fed with. */
    @State(Scope.Thread)
    public static class Decoding {
        private Voice voice;
        private OpusDecoder decoder;
        private final float[] pcm = new float[OpusDecoder.MAX_SAMPLES];

        /** Opens the decoder. */
        @Setup
        public void open() throws IOException {
            voice = Voice.load();
            decoder = voice.opus().decoder();
        }

        /** Closes the decoder. */
        @TearDown
        public void close() {
            decoder.close();
        }
    }

    /** Returns the length of the packet. */
    @Benchmark
    public int encode(Encoding state) {
        return state.encoder.encode(state.voice.nextPcm(), state.packet, 0, state.packet.length);
    }

    /** Returns the number of samples. */
    @Benchmark
    public int decode(Decoding state) {
        byte[] packet = state.voice.nextPacket();
        return state.decoder.decode(packet, 0, packet.length, state.pcm, 0, state.pcm.length);
    }

    /** What a lost packet costs: returns the number of samples. */
    @Benchmark
    public int conceal(Decoding state) {
        return state.decoder.conceal(state.pcm, 0, Voice.FRAME_SAMPLES);
    }
}
