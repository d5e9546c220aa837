package org.voxyard.bench.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.TalkerStream;

/** 20 ms of one talker: a packet into the jitter buffer and the tick that takes it out and decodes it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TalkerStreamBenchmark {
    private Voice voice;
    private TalkerStream stream;
    private int tick;

    /** Opens the stream. */
    @Setup
    public void open() throws IOException {
        voice = Voice.load();
        stream = new TalkerStream(
                voice.opus().decoder(), new PayloadPool(64, 1024), TalkerStream.DEFAULT_THRESHOLD_DBFS);
    }

    /** Closes the stream. */
    @TearDown
    public void close() {
        stream.close();
    }

    /** Returns whether the talker is audible. */
    @Benchmark
    public boolean insertAndTick() {
        byte[] packet = voice.nextPacket();
        long nowNs = tick * Frame.DURATION_NS;
        stream.insert(tick & 0xFFFF, tick * Frame.SAMPLES, packet, 0, packet.length, nowNs);
        tick++;
        stream.tick(nowNs);
        return stream.isAudible();
    }
}
