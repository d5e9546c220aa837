package org.voxyard.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.voxyard.media.transport.PacketDemultiplexer;
import org.voxyard.media.transport.PacketKind;

/** Telling STUN, DTLS, RTP and RTCP apart, in a mixture as on a busy port. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DemultiplexerBenchmark {
    private static final byte[][] DATAGRAMS = {
        {(byte) 0x80, 100}, {(byte) 0x80, 100}, {(byte) 0x80, (byte) 200}, {(byte) 0x90, 111},
        {0, 1}, {(byte) 0x80, (byte) 228}, {22, (byte) 254}, {(byte) 0x80, 100}
    };

    private int next;

    /** Returns the kind of one datagram. */
    @Benchmark
    public PacketKind kindOf() {
        byte[] datagram = DATAGRAMS[next++ & 7];
        return PacketDemultiplexer.kindOf(datagram, datagram.length);
    }
}
