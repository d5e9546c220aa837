package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusPacket;
import org.voxyard.media.codec.OpusSettings;

/** Long and bad paths under a virtual clock. */
class TalkerStreamSimulationTest {
    private static final FakeTalker PREPARED = FakeTalker.tone(
            400, -20, OpusSettings.speech().withApplication(OpusSettings.Application.RESTRICTED_LOWDELAY));

    @Example
    void a_bad_path_is_heard_without_holes_and_with_bounded_delay() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            StreamBench bench = new StreamBench(talker(), seed);
            bench.lossProbability = random.nextDouble() * 0.05;
            bench.duplicateProbability = random.nextDouble() * 0.2;
            bench.jitterNs = random.nextLong(1, 45_000_000);
            bench.run(5);
            bench.forget();
            bench.run(15);
            String where = "seed " + seed + ", jitter " + bench.jitterNs + " ns, loss " + bench.lossProbability;
            assertTrue(bench.mutedTicks <= bench.ticks / 500, bench.mutedTicks + " silent ticks, " + where);
            assertTrue(bench.mostDelayNs <= 125_000_000, bench.mostDelayNs + " ns, " + where);
            double hidden = bench.stream.statistics().concealedFrames() / (double) bench.sent;
            assertTrue(hidden <= bench.lossProbability + 0.04, hidden + " concealed, " + where);
            assertEquals(0, bench.stream.statistics().restarts(), where);
        }
    }

    @Example
    void a_fast_or_slow_clock_moves_the_latency_by_less_than_a_frame_in_half_an_hour() {
        for (int ppm : new int[] {200, -200, 100}) {
            StreamBench bench = new StreamBench(talker(), 1);
            bench.driftPpm = ppm;
            bench.run(60);
            double firstMinute = meanDelayMs(bench);
            bench.run(27 * 60);
            double lastMinute = meanDelayMs(bench);
            assertTrue(Math.abs(lastMinute - firstMinute) < 20, ppm + " ppm: " + firstMinute + " to " + lastMinute);
            assertTrue(bench.mostDelayNs < 45_000_000, ppm + " ppm: " + bench.mostDelayNs + " ns");
            assertEquals(0, bench.mutedTicks, ppm + " ppm");
            assertEquals(0, bench.stream.statistics().overflowDiscards(), ppm + " ppm");
            assertTrue(bench.stream.statistics().concealedFrames() <= 20, ppm + " ppm");
        }
    }

    @Example
    void one_late_moment_costs_latency_only_until_the_next_silence() {
        StreamBench bench = new StreamBench(talker(), 1);
        bench.run(2);
        bench.jitterNs = 60_000_000;
        bench.run(2);
        bench.jitterNs = 0;
        bench.run(1);
        assertTrue(bench.stream.delayNs() > 30_000_000, bench.stream.delayNs() + " ns after the bad moment");
        for (int spurt = 0; spurt < 12; spurt++) {
            bench.talking = true;
            bench.run(1);
            bench.talking = false;
            bench.run(0.8);
        }
        bench.talking = true;
        bench.run(0.2);
        assertTrue(bench.stream.delayNs() <= 25_000_000, bench.stream.delayNs() + " ns after some silence");
    }

    @Example
    void speech_of_a_few_seconds_is_left_alone_after_a_bad_moment() {
        StreamBench bench = new StreamBench(talker(), 1);
        bench.run(2);
        bench.jitterNs = 90_000_000;
        bench.run(1);
        bench.jitterNs = 0;
        long delayNs = bench.stream.delayNs();
        long shortened = bench.stream.statistics().shortened;
        bench.run(1.9);
        assertTrue(delayNs > 50_000_000, delayNs + " ns after the bad moment");
        assertEquals(shortened, bench.stream.statistics().shortened, "ticks taken out of five seconds of speech");
    }

    @Example
    void what_the_next_packet_repeats_is_heard_although_every_tenth_packet_is_lost() {
        FakeTalker voice = FakeTalker.voice(OpusSettings.speech().withFec(20));
        double repeated =
                voice.payloads().stream().filter(this::repeatsItsPredecessor).count() / 500.0;
        assertTrue(repeated > 0.5, repeated + " of the packets repeat their predecessor");
        double concealed = 0;
        for (long seed = 1; seed <= 5; seed++) {
            StreamBench bench = new StreamBench(new FakeTalker(voice.payloads(), voice.packetSamples), seed);
            bench.lossProbability = 0.1;
            bench.run(60);
            StreamStatistics statistics = bench.stream.statistics();
            double recoverable = 0.09 * repeated * bench.sent;
            String where = "seed " + seed + ": " + statistics.fecFrames() + " recovered of " + recoverable + ", "
                    + statistics.concealedFrames() + " concealed of " + bench.sent;
            assertTrue(statistics.fecFrames() >= 0.8 * recoverable, where);
            assertTrue(statistics.concealedFrames() <= 0.13 * bench.sent - recoverable, where);
            concealed += (double) statistics.concealedFrames() / bench.sent / 5;
        }
        double inevitable = 0.1 - 0.09 * repeated;
        assertTrue(concealed <= inevitable + 0.005, concealed + " concealed, inevitable " + inevitable);
    }

    @Example
    void the_tick_that_is_kept_for_recovery_is_given_back_when_nothing_is_lost_any_more() {
        FakeTalker voice = FakeTalker.voice(OpusSettings.speech().withFec(20));
        StreamBench bench = new StreamBench(voice, 1);
        bench.lossProbability = 0.1;
        bench.run(20);
        assertTrue(bench.stream.delayNs() > StreamBench.TICK_NS, bench.stream.delayNs() + " ns under loss");
        bench.lossProbability = 0;
        bench.run(30);
        assertTrue(bench.stream.delayNs() <= StreamBench.TICK_NS, bench.stream.delayNs() + " ns afterwards");
    }

    private boolean repeatsItsPredecessor(byte[] payload) {
        OpusPacket packet = new OpusPacket();
        return packet.wrap(payload, 0, payload.length) > 0 && packet.hasFec();
    }

    @Property(tries = 100)
    void hostile_streams_never_throw_and_stay_bounded(@ForAll long seed) {
        Random random = new Random(seed);
        PayloadPool pool = new PayloadPool(0, 48);
        TalkerStream stream = new TalkerStream(Opus.library().decoder(), pool, -60);
        byte[] payload = new byte[1400];
        int sequence = 0;
        for (int i = 0; i < 500; i++) {
            random.nextBytes(payload);
            sequence += random.nextInt(20) == 0 ? random.nextInt(65_536) : random.nextInt(-2, 5);
            int timestamp = random.nextBoolean() ? sequence * 960 : random.nextInt();
            stream.insert(sequence, timestamp, payload, 0, random.nextInt(payload.length), i * 5_000_000L);
            if (random.nextInt(4) == 0) {
                stream.tick(i * 5_000_000L);
            }
            assertTrue(stream.depthFrames() <= 64 * 6, stream.depthFrames() + " frames");
        }
        stream.close();
        assertEquals(0, pool.inUse());
    }

    private static FakeTalker talker() {
        return new FakeTalker(PREPARED.payloads(), PREPARED.packetSamples);
    }

    private static double meanDelayMs(StreamBench bench) {
        double sum = 0;
        for (int tick = 0; tick < 3_000; tick++) {
            bench.tick();
            sum += bench.stream.delayNs() / 1e6;
        }
        return sum / 3_000;
    }
}
