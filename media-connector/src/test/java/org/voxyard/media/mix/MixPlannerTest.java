package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/** Shared mixes: encoded once for all who hear the same, and never worse than a mix of one's own. */
class MixPlannerTest {
    private static final int LOOPS = 3;
    private static final long TICK_NS = 20_000_000;
    private static final double CLICK_DBFS = -40;

    /** Two encoders that were given the same speech at 32 kbit/s differ by so much: that is not to be heard. */
    private static final double CODING_NOISE_BELOW_DB = 10;

    private final Counters counters = new Counters();
    private final LoopBus[] buses = new LoopBus[LOOPS];
    private final List<FakeTalker> talkers = new ArrayList<>();
    private final PayloadPool payloads = new PayloadPool(64, 1024);
    private final MixPlanner shared = planner(counters);
    private final List<Ear> ears = new ArrayList<>();
    private Runnable afterEachTick = () -> {};
    private long tick;

    MixPlannerTest() {
        for (int i = 0; i < LOOPS; i++) {
            buses[i] = new LoopBus(new LoopId("LOOP" + i), counters);
            talkers.add(FakeTalker.voice(OpusSettings.speech().withComplexity(0)));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @Test
    void listenersWhoHearTheSameShareOneEncode() {
        for (int i = 0; i < 100; i++) {
            listener(shared, 100 + i, Map.of(0, 50, 1, 80));
        }
        run(50, 0);
        assertEquals(1, shared.cohorts().size());
        assertEquals(counters.get(EngineCounter.MIXES), counters.get(EngineCounter.ENCODES));
        assertTrue(counters.get(EngineCounter.ENCODES) <= 50);
    }

    @Test
    void loopsWithoutVoiceDoNotSeparateListeners() {
        listener(shared, 100, Map.of(0, 50, 1, 10));
        listener(shared, 101, Map.of(0, 50, 2, 90));
        run(100, 0);
        long before = counters.get(EngineCounter.ENCODES);
        run(50, 0);
        assertEquals(50, counters.get(EngineCounter.ENCODES) - before);
    }

    @Test
    void aTalkerHearsTheOthersAndNotHimself() {
        Ear anna = listener(shared, ssrcOf(0), Map.of(0, 100, 1, 100));
        Ear ben = listener(shared, ssrcOf(1), Map.of(0, 100, 1, 100));
        run(100, 0, 1);
        assertTrue(frameOf(anna).isPresent());
        assertEquals(2, shared.cohorts().size());
        run(100, 0);
        assertTrue(frameOf(anna).isEmpty(), "Anna talks alone: nothing to hear");
        assertTrue(frameOf(ben).isPresent());
    }

    @Test
    void silenceIsNotEncoded() {
        listener(shared, 100, Map.of(0, 50));
        run(50, 0);
        run(60);
        long encodes = counters.get(EngineCounter.ENCODES);
        run(100);
        assertEquals(encodes, counters.get(EngineCounter.ENCODES));
    }

    /** Forks are bit-exact, so all that can differ is coding noise after a merge; a click would stand out of it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSharedMixSoundsLikeAnOwnOneWhateverChanges(long seed) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pairs.add(new Pair(100 + i));
        }
        for (int round = 0; round < 12; round++) {
            for (Pair pair : pairs) {
                if (random.nextInt(3) == 0) {
                    pair.hear(choice(random));
                }
            }
            int[] speaking = random.ints(0, LOOPS).limit(2).distinct().toArray();
            afterEachTick = () -> pairs.forEach(Pair::listen);
            run(20, speaking);
        }
        for (Pair pair : pairs) {
            assertTrue(
                    pair.worstDbfs() < CLICK_DBFS,
                    "seed " + seed + ": " + pair.worstDbfs() + " dBFS beside an own mix");
        }
    }

    @Test
    void aTickAllocatesNothingInSteadyState() {
        for (int i = 0; i < 20; i++) {
            listener(shared, 100 + i, Map.of(0, 40 + i, 1, 100));
        }
        run(400, 0, 1);
        long allocated = AllocationMeter.leastBytesAllocatedBy(() -> {
            for (int i = 0; i < 500; i++) {
                shared.tick(buses, ++tick, tick % 2 == 0);
                shared.endTick(tick);
            }
        });
        assertTrue(allocated < 2000, allocated + " bytes in 500 ticks");
    }

    private void run(int ticks, int... speaking) {
        for (int i = 0; i < ticks; i++) {
            tick++;
            for (int talker : speaking) {
                feed(talker);
            }
            for (LoopBus bus : buses) {
                bus.tick(tick * TICK_NS, (each, talker) -> {});
            }
            shared.tick(buses, tick, tick % 3 == 0);
            afterEachTick.run();
            shared.endTick(tick);
        }
    }

    private static Map<Integer, Integer> choice(Random random) {
        Map<Integer, Integer> volumes = new TreeMap<>();
        for (int loop = 0; loop < LOOPS; loop++) {
            volumes.put(loop, 50 * random.nextInt(3));
        }
        return volumes;
    }

    private void feed(int number) {
        LoopBus bus = buses[number];
        if (!bus.knows(ssrcOf(number))) {
            Talker talker = bus.add(ssrcOf(number), stream(), 0);
            ears.stream().filter(ear -> ear.ownSsrc() == talker.ssrc()).forEach(talker::ownedBy);
        }
        FakeTalker.Packet packet = talkers.get(number).next();
        packet.into(bus.talker(ssrcOf(number)).stream(), tick * TICK_NS);
    }

    private Ear listener(MixPlanner planner, int ssrc, Map<Integer, Integer> volumes) {
        Ear ear = new Ear(ssrc, (payload, length, at, frames, lost) -> {});
        planner.register().add(ear);
        planner.register().hear(ear, HearingProfile.of(new TreeMap<>(volumes)));
        ears.add(ear);
        return ear;
    }

    private Optional<byte[]> frameOf(Ear ear) {
        return frameOf(shared, ear);
    }

    private static Optional<byte[]> frameOf(MixPlanner planner, Ear ear) {
        for (Cohort cohort : planner.cohorts()) {
            if (Arrays.asList(cohort.members()).contains(ear) && MixPlanner.frameLength(cohort) > 0) {
                return Optional.of(Arrays.copyOf(MixPlanner.frame(cohort), MixPlanner.frameLength(cohort)));
            }
        }
        return Optional.empty();
    }

    private TalkerStream stream() {
        return new TalkerStream(Opus.library().decoder(), payloads, TalkerStream.DEFAULT_THRESHOLD_DBFS);
    }

    private static int ssrcOf(int talker) {
        return 70_000 + talker;
    }

    private static MixPlanner planner(Counters counters) {
        return new MixPlanner(
                channels -> Opus.library().encoder(OpusSettings.speech(channels).withComplexity(0)),
                0,
                new Dimming(Dimming.DEFAULT_DB),
                new Crew("test", 1),
                counters);
    }

    /** One listener twice: among others in the shared planner, and alone in one of its own. */
    private final class Pair {
        private final MixPlanner own = planner(new Counters());
        private final Ear sharedEar;
        private final Ear ownEar;
        private final OpusDecoder sharedDecoder = Opus.library().decoder();
        private final OpusDecoder ownDecoder = Opus.library().decoder();
        private final float[] difference = new float[960];
        private double worstDbfs = -127;

        Pair(int ssrc) {
            sharedEar = listener(shared, ssrc, Map.of(0, 100));
            ownEar = listener(own, ssrc, Map.of(0, 100));
        }

        void hear(Map<Integer, Integer> volumes) {
            HearingProfile profile = HearingProfile.of(new TreeMap<>(volumes));
            shared.register().hear(sharedEar, profile);
            own.register().hear(ownEar, profile);
        }

        void listen() {
            own.tick(buses, tick, false);
            float[] expected = decode(ownDecoder, frameOf(own, ownEar));
            float[] actual = decode(sharedDecoder, frameOf(sharedEar));
            own.endTick(tick);
            for (int i = 0; i < difference.length; i++) {
                difference[i] = actual[i] - expected[i];
            }
            double codingNoiseDbfs = Tone.rmsDbfs(expected) - CODING_NOISE_BELOW_DB;
            double audibleDbfs = Tone.rmsDbfs(difference);
            if (audibleDbfs > codingNoiseDbfs) {
                worstDbfs = Math.max(worstDbfs, audibleDbfs);
            }
        }

        double worstDbfs() {
            return worstDbfs;
        }

        private float[] decode(OpusDecoder decoder, Optional<byte[]> frame) {
            float[] pcm = new float[960];
            frame.ifPresent(bytes -> decoder.decode(bytes, 0, bytes.length, pcm, 0, pcm.length));
            return pcm;
        }
    }
}
