package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.TalkerStream;

/** Ticks that go where talkers' packets arrive, with real jitter buffers under a virtual clock. */
class TickAlignmentTest {
    private static final long NS_PER_MS = 1_000_000;

    private final Counters counters = new Counters();
    private final Metronome metronome = new Metronome(0);
    private final TickAlignment alignment = new TickAlignment(metronome, counters);
    private final PayloadPool payloads = new PayloadPool(64, 1024);
    private final LoopBus bus = new LoopBus(new LoopId("FLIGHT"), counters);
    private final LoopBus[] buses = {null, bus};
    private final List<Voice> voices = new ArrayList<>();
    private long tick;

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void oneTalkersPacketsSoonWaitForAlmostNothing() {
        Voice anna = talker(1, 4);
        runSeconds(1);
        assertTrue(anna.stream.delayNs() > 15 * NS_PER_MS, "chance put her packets right behind the tick");

        runSeconds(5);

        assertWaitsAtMostMs(6, anna);
        assertEquals(0, anna.stream.statistics().concealedFrames(), "her voice does not break");
        assertEquals(1, counters.get(EngineCounter.TICK_SHIFTS));
    }

    @Test
    void aFastTalkersDriftIsFollowed() {
        Voice anna = talker(1, 4);
        anna.driftPpm = 200;
        runSeconds(120);
        assertWaitsAtMostMs(14, anna);
        assertEquals(0, anna.stream.statistics().concealedFrames());
    }

    @Test
    void aSlowTalkersPacketsNeverMissTheirTick() {
        Voice anna = talker(1, 4);
        anna.driftPpm = -200;
        runSeconds(120);
        assertWaitsAtMostMs(14, anna);
        assertEquals(0, anna.stream.statistics().concealedFrames());
    }

    @Test
    void twoTalkersFindOneMomentAndKeepIt() {
        Voice anna = talker(1, 4);
        Voice ben = talker(2, 6);
        runSeconds(60);
        assertWaitsAtMostMs(10, anna);
        assertWaitsAtMostMs(10, ben);
        assertEquals(1, counters.get(EngineCounter.TICK_SHIFTS));
    }

    @Test
    void talkersWhoNeverAgreeDoNotMakeItWander() {
        talker(1, 1);
        talker(2, 11);
        runSeconds(60);
        assertTrue(counters.get(EngineCounter.TICK_SHIFTS) <= 1);
    }

    @Test
    void packetsThatAreLateNowAndThenDoNotMakeItWander() {
        Voice anna = talker(1, 4);
        talker(2, 9);
        talker(3, 14);
        anna.hiccupEvery = 150;
        runSeconds(120);
        assertTrue(
                counters.get(EngineCounter.TICK_SHIFTS) <= 2, () -> counters.get(EngineCounter.TICK_SHIFTS) + " moves");
    }

    /** A talker whose packets come so long after the ticks of the start. */
    private Voice talker(int ssrc, int phaseMs) {
        TalkerStream stream = SimulatedSwitch.stream(payloads);
        bus.add(ssrc, stream, ssrc);
        Voice voice = new Voice(stream, new PreparedTone(400 + 300 * ssrc), phaseMs * NS_PER_MS);
        voices.add(voice);
        return voice;
    }

    private static void assertWaitsAtMostMs(int limitMs, Voice voice) {
        assertTrue(voice.stream.delayNs() < limitMs * NS_PER_MS, () -> "waits " + voice.stream.delayNs());
    }

    private void runSeconds(int seconds) {
        for (int i = 0; i < seconds * 50; i++) {
            long dueNs = metronome.dueNs(++tick);
            voices.forEach(voice -> voice.talkUntil(dueNs));
            bus.tick(dueNs, (loop, talker) -> {});
            metronome.beat();
            alignment.onTick(buses);
        }
    }

    private static final class Voice {
        private final TalkerStream stream;
        private final PreparedTone tone;
        private long nextNs;
        private int sequence;
        private int driftPpm;
        private int hiccupEvery = Integer.MAX_VALUE;

        Voice(TalkerStream stream, PreparedTone tone, long nextNs) {
            this.stream = stream;
            this.tone = tone;
            this.nextNs = nextNs;
        }

        private long arrivalNs() {
            return sequence % hiccupEvery == hiccupEvery - 1 ? nextNs + 15 * NS_PER_MS : nextNs;
        }

        void talkUntil(long nowNs) {
            while (arrivalNs() < nowNs) {
                byte[] payload = tone.next();
                stream.insert(sequence & 0xFFFF, sequence * 960, payload, 0, payload.length, arrivalNs());
                sequence++;
                nextNs += 20 * NS_PER_MS - 20L * driftPpm;
            }
        }
    }
}
