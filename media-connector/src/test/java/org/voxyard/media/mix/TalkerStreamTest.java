package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;

class TalkerStreamTest {
    private static final int FRAME = TalkerStream.FRAME;

    @Test
    void the_first_packet_is_heard_at_the_next_tick() {
        StreamBench bench = new StreamBench(FakeTalker.tone(-20), 1);
        assertTrue(bench.tick());
        assertEquals(15_000_000, bench.stream.delayNs());
    }

    @Test
    void a_steady_talker_is_heard_without_a_gap_at_his_level_within_one_frame() {
        StreamBench bench = new StreamBench(FakeTalker.tone(-20), 1);
        bench.run(10);
        assertEquals(-20, bench.stream.levelDb(), 0.5);
        assertEquals(0, bench.mutedTicks);
        assertEquals(0, bench.stream.statistics().concealedFrames());
        assertTrue(bench.mostDelayNs <= StreamBench.TICK_NS, bench.mostDelayNs + " ns");
    }

    @Test
    void the_levels_of_two_talkers_keep_their_difference_in_the_sum() {
        StreamBench loud = new StreamBench(FakeTalker.tone(880, -12, OpusSettings.speech()), 1);
        StreamBench quiet = new StreamBench(FakeTalker.tone(400, -50, OpusSettings.speech()), 1);
        Limiter limiter = new Limiter();
        float[] heard = new float[50 * FRAME];
        for (int tick = 0; tick < 100; tick++) {
            assertTrue(loud.tick());
            assertTrue(quiet.tick());
            float[] sum = new float[FRAME];
            GainGlide.add(loud.stream.pcm(), 1, 1, sum);
            GainGlide.add(quiet.stream.pcm(), 1, 1, sum);
            limiter.process(sum);
            System.arraycopy(sum, 0, heard, tick % 50 * FRAME, FRAME);
        }
        double difference = Tone.rmsDbfs(heard, 880) - Tone.rmsDbfs(heard, 400);
        assertEquals(38, difference, 2);
        assertEquals(-12, Tone.rmsDbfs(heard, 880), 0.5);
    }

    @Test
    void sequence_numbers_wrap_without_a_trace() {
        FakeTalker talker = FakeTalker.tone(-20);
        talker.sequence = 65_500;
        talker.timestamp = -20 * FRAME;
        StreamBench bench = new StreamBench(talker, 1);
        bench.run(2);
        assertEquals(0, bench.mutedTicks);
        assertEquals(0, bench.stream.statistics().concealedFrames());
        assertEquals(0, bench.stream.statistics().restarts());
    }

    @Test
    void a_sender_that_starts_again_is_heard_within_100_ms() {
        for (int[] jump :
                new int[][] {{30_000, 5}, {-30_000, 7_000_000}, {-10, -9_600}, {-10, 80_000_000}, {40, -5_000}}) {
            FakeTalker talker = FakeTalker.tone(-20);
            StreamBench bench = new StreamBench(talker, 1);
            bench.run(2);
            talker.sequence = (talker.sequence + jump[0]) & 0xffff;
            talker.timestamp += jump[1];
            bench.run(0.2);
            bench.forget();
            long concealed = bench.stream.statistics().concealedFrames();
            bench.run(2);
            assertEquals(0, bench.mutedTicks, Arrays.toString(jump));
            assertEquals(concealed, bench.stream.statistics().concealedFrames(), Arrays.toString(jump));
        }
    }

    @Test
    void a_jump_of_the_timestamp_alone_costs_at_most_100_ms() {
        for (int jump : new int[] {24_000, -24_000, 1_000_000, -1_000_000, 47_999, 333, -333, Integer.MIN_VALUE}) {
            FakeTalker talker = FakeTalker.tone(-20);
            StreamBench bench = new StreamBench(talker, 1);
            bench.run(2);
            talker.timestamp += jump;
            bench.run(2);
            assertTrue(bench.mutedTicks <= 5, jump + ": " + bench.mutedTicks + " silent ticks");
            assertTrue(bench.mostDelayNs <= 100_000_000, jump + ": " + bench.mostDelayNs + " ns late");
        }
    }

    @Test
    void packets_of_every_length_are_played_at_their_level() {
        for (int samples : new int[] {120, 240, 480, 960, 1920, 2880}) {
            StreamBench bench = new StreamBench(
                    FakeTalker.tone(400, -20, OpusSettings.speech().withFrameSamples(samples)), 1);
            bench.run(1);
            bench.forget();
            bench.run(5);
            assertEquals(-20, bench.stream.levelDb(), 1.5, samples + " samples");
            assertEquals(0, bench.mutedTicks, samples + " samples");
            assertTrue(bench.stream.statistics().concealedFrames() <= 3, samples + " samples");
            assertTrue(bench.mostDelayNs <= 40_000_000, samples + " samples: " + bench.mostDelayNs + " ns");
        }
    }

    @Test
    void six_frames_in_one_packet_are_played_one_a_tick() {
        FakeTalker single = FakeTalker.tone(
                400, -20, OpusSettings.speech().withApplication(OpusSettings.Application.RESTRICTED_LOWDELAY));
        FakeTalker talker = new FakeTalker(List.of(joined(single.payloads().subList(10, 16))), 6 * FRAME);
        StreamBench bench = new StreamBench(talker, 1);
        bench.run(2);
        bench.forget();
        bench.run(5);
        assertEquals(-20, bench.stream.levelDb(), 1);
        assertEquals(0, bench.mutedTicks);
        assertEquals(0, bench.stream.statistics().overflowDiscards());
    }

    @Test
    void stereo_is_heard_in_mono_and_never_passed_on_as_it_is() {
        OpusSettings stereo = OpusSettings.speech().withChannels(2).withBitrate(64_000);
        StreamBench bench = new StreamBench(FakeTalker.tone(400, -20, stereo), 1);
        bench.run(1);
        assertEquals(-20, bench.stream.levelDb(), 1);
        assertEquals(2, FakeTalker.tone(400, -20, stereo).payloads().get(20)[0] >> 1 & 2);
        assertFalse(bench.stream.isWholePacket());
    }

    @Test
    void trailing_bytes_do_no_harm() {
        FakeTalker clean = FakeTalker.tone(-20);
        List<byte[]> longer = clean.payloads().stream()
                .map(payload -> Arrays.copyOf(payload, payload.length + 10))
                .toList();
        StreamBench bench = new StreamBench(new FakeTalker(longer, FRAME), 1);
        bench.run(2);
        assertEquals(0, bench.mutedTicks);
        assertEquals(0, bench.stream.statistics().undecodable());
        assertEquals(-20, bench.stream.levelDb(), 3);
    }

    @Test
    void a_tick_that_plays_one_packet_unaltered_offers_its_payload() {
        FakeTalker talker = FakeTalker.tone(-20);
        StreamBench bench = new StreamBench(talker, 1);
        bench.run(1);
        assertTrue(bench.stream.isWholePacket());
        byte[] payload = Arrays.copyOf(bench.stream.packetBytes(), bench.stream.packetLength());
        assertArrayEquals(talker.payloads().get(49), payload);
        bench.lossProbability = 1;
        bench.tick();
        bench.tick();
        assertFalse(bench.stream.isWholePacket());
    }

    @Test
    void silence_closes_the_gate_after_the_hang_over_and_speech_opens_it_at_once() {
        StreamBench bench = new StreamBench(FakeTalker.tone(-20), 1);
        for (int spurt = 0; spurt < 5; spurt++) {
            bench.talking = true;
            assertTrue(bench.tick(), "spurt " + spurt + " is heard from its first packet on");
            bench.run(0.5 + spurt * 0.13);
            bench.talking = false;
            int hangOver = 0;
            while (bench.tick()) {
                hangOver++;
            }
            assertTrue(hangOver >= 10 && hangOver <= 20, hangOver + " ticks of hang-over");
            bench.run(1 + spurt * 7);
        }
        assertEquals(0, bench.stream.statistics().concealedFrames(), "the end of a spurt is no loss");
        assertTrue(bench.mostDelayNs <= 40_000_000, bench.mostDelayNs + " ns");
    }

    @Test
    void packets_of_discontinuous_transmission_are_not_decoded_and_close_the_gate() {
        FakeTalker tone = FakeTalker.tone(-20);
        StreamBench bench = new StreamBench(tone, 1);
        bench.run(1);
        FakeTalker silence = new FakeTalker(List.of(new byte[] {tone.payloads().get(0)[0]}), FRAME);
        silence.sequence = tone.sequence;
        silence.timestamp = tone.timestamp;
        for (int tick = 0; tick < 25; tick++) {
            bench.nowNs += StreamBench.TICK_NS;
            silence.next().into(bench.stream, bench.nowNs);
            bench.stream.tick(bench.nowNs);
        }
        assertFalse(bench.stream.isAudible());
        assertEquals(LevelMeter.SILENCE_DBFS, bench.stream.levelDb());
        assertEquals(0, bench.stream.statistics().concealedFrames());
    }

    @Test
    void noise_below_the_threshold_is_not_audible() {
        StreamBench bench = new StreamBench(FakeTalker.tone(-65), 1);
        bench.run(1);
        assertFalse(bench.tick());
        assertEquals(-65, bench.stream.levelDb(), 5);
    }

    @Test
    void a_stream_without_packets_becomes_idle_and_gives_its_room_back() {
        StreamBench bench = new StreamBench(FakeTalker.tone(-20), 1);
        bench.run(1);
        bench.talking = false;
        bench.run(4.9);
        assertFalse(bench.stream.isIdle(bench.nowNs));
        bench.run(0.3);
        assertTrue(bench.stream.isIdle(bench.nowNs));
        bench.stream.close();
        assertEquals(0, bench.pool.inUse());
    }

    @Test
    void a_stall_of_300_ms_leaves_no_lasting_delay() {
        FakeTalker talker = FakeTalker.tone(-20);
        StreamBench bench = new StreamBench(talker, 1);
        bench.run(2);
        for (int i = 0; i < 15; i++) {
            bench.nowNs += StreamBench.TICK_NS;
            bench.stream.tick(bench.nowNs);
        }
        bench.run(1);
        assertTrue(bench.stream.delayNs() <= 100_000_000, bench.stream.delayNs() + " ns after the stall");
        bench.run(30);
        assertTrue(bench.stream.delayNs() <= 45_000_000, bench.stream.delayNs() + " ns half a minute later");
    }

    @Test
    void receiving_and_playing_allocates_nothing() {
        FakeTalker talker = FakeTalker.tone(-20);
        FakeTalker.Packet[] packets = new FakeTalker.Packet[60_000];
        Arrays.setAll(packets, i -> talker.next());
        TalkerStream stream = new TalkerStream(Opus.library().decoder(), new PayloadPool(4, 64), -60);
        int[] played = {0};
        long bytes = AllocationMeter.leastBytesAllocatedBy(() -> {
            play(stream, packets, played[0], played[0] + 2_000);
            played[0] += 2_000;
        });
        assertTrue(bytes < 2_000, bytes + " bytes for 2000 ticks");
    }

    /** Every tenth packet is lost, every tenth late: all paths are taken. */
    private static void play(TalkerStream stream, FakeTalker.Packet[] packets, int from, int to) {
        for (int i = from; i < to; i++) {
            long nowNs = i * StreamBench.TICK_NS;
            if (i % 10 != 3) {
                packets[i].into(stream, nowNs - 1_000_000);
            }
            if (i % 50 == 6) {
                packets[i - 3].into(stream, nowNs - 1_000_000);
            }
            stream.tick(nowNs);
        }
    }

    private static byte[] joined(List<byte[]> frames) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        out.write(frames.getFirst()[0] | 3);
        out.write(0x80 | frames.size());
        for (byte[] frame : frames.subList(0, frames.size() - 1)) {
            int length = frame.length - 1;
            if (length >= 252) {
                throw new IllegalArgumentException("frame too long for this test: " + length);
            }
            out.write(length);
        }
        frames.forEach(frame -> out.write(frame, 1, frame.length - 1));
        return out.toByteArray();
    }
}
