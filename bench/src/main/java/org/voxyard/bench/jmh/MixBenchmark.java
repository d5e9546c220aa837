package org.voxyard.bench.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
import org.voxyard.media.agent.Crew;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.mix.Cohort;
import org.voxyard.media.mix.Dimming;
import org.voxyard.media.mix.Ear;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.HearingProfile;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.mix.MixPlanner;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.TalkerStream;

/**
 * A tick of the mixer without threads and sockets: one loop, every talker decoded, every distinct mix made and encoded with
 * complexity 5. With one mix the cost is to depend on talkers alone, not on listeners.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MixBenchmark {
    private static final int COMPLEXITY = 5;

    @Param({"2", "8", "16"})
    public int talkers;

    @Param({"10", "1000"})
    public int listeners;

    /** How many different volumes the listeners have set. */
    @Param({"1", "10"})
    public int distinctMixes;

    private final Counters counters = new Counters();
    private final LoopBus[] buses = {new LoopBus(new LoopId("BENCH"), counters)};
    private final List<Voice> voices = new ArrayList<>();
    private MixPlanner planner;
    private long tick;
    private int frames;

    /** Seats talkers and listeners. */
    @Setup
    public void seat() throws IOException {
        PayloadPool pool = new PayloadPool(64, 1024);
        for (int i = 0; i < talkers; i++) {
            Voice voice = Voice.load();
            voices.add(voice);
            buses[0].add(i, new TalkerStream(voice.opus().decoder(), pool, TalkerStream.DEFAULT_THRESHOLD_DBFS), 0);
        }
        Voice voice = voices.getFirst();
        planner = new MixPlanner(
                channels -> voice.opus().encoder(OpusSettings.speech(channels)),
                COMPLEXITY,
                new Dimming(Dimming.DEFAULT_DB),
                new Crew("bench", 0),
                counters);
        for (int i = 0; i < listeners; i++) {
            Ear ear = new Ear(1_000_000 + i, (payload, length, now, advance, lost) -> frames++);
            planner.register().add(ear);
            TreeMap<Integer, Integer> volumes = new TreeMap<>();
            volumes.put(0, 100 - i % distinctMixes);
            planner.register().hear(ear, HearingProfile.of(volumes));
        }
    }

    /** Ends all streams. */
    @TearDown
    public void close() {
        planner.close();
        buses[0].close();
    }

    /** Returns the number of cohorts that got a frame. */
    @Benchmark
    public int tick() {
        long nowNs = tick * Frame.DURATION_NS;
        for (int i = 0; i < talkers; i++) {
            byte[] packet = voices.get(i).nextPacket();
            buses[0].talker(i).stream()
                    .insert((int) tick & 0xFFFF, (int) tick * Frame.SAMPLES, packet, 0, packet.length, nowNs);
        }
        buses[0].tick(nowNs, (bus, talker) -> {});
        planner.tick(buses, tick, false);
        int served = 0;
        for (Cohort cohort : planner.cohorts()) {
            served += MixPlanner.frameLength(cohort) > 0 ? 1 : 0;
        }
        planner.endTick(tick++);
        return served;
    }
}
