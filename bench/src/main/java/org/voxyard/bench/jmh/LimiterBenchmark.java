package org.voxyard.bench.jmh;

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
import org.openjdk.jmh.annotations.Warmup;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.Limiter;

/** 20 ms through the limiter, below its ceiling and above; a copy of the frame is part of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LimiterBenchmark {
    @Param({"-20", "6"})
    public int levelDbfs;

    private final Limiter limiter = new Limiter();
    private final float[] pcm = new float[Frame.SAMPLES];
    private float[] tone;

    /** Makes the frame. */
    @Setup
    public void fill() {
        tone = new Tone(1000, levelDbfs).next(Frame.SAMPLES);
    }

    /** Returns the gain at the end. */
    @Benchmark
    public float process() {
        System.arraycopy(tone, 0, pcm, 0, pcm.length);
        limiter.process(pcm);
        return limiter.gain();
    }
}
