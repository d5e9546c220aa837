package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.rtp.SequenceNumbers;
import org.voxyard.media.sim.Datagram;
import org.voxyard.media.sim.VirtualNetwork;

/** The engine's promises under a virtual clock, on networks that lose, repeat, delay and reorder. */
class EngineSimulationTest {
    private static final int PHONES = 4;
    private static final int LOOPS = 3;
    private static final List<LoopState> STATES = List.of(LoopState.values());
    private static final double CLEARLY_HEARD_DBFS = -38;
    private static final double NOT_HEARD_DBFS = -55;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("voxyard.simulation.seeds", 40));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyHearsExactlyTheTalkersOfHisLoops(long seed) throws Exception {
        Random random = new Random(seed);
        VirtualNetwork network = new VirtualNetwork(seed)
                .losing(random.nextDouble(0.03))
                .repeating(random.nextDouble(0.05))
                .delaying(random.nextLong(30_000_000), random.nextLong(25_000_000));
        try (SimulatedSwitch media = new SimulatedSwitch(network)) {
            Scene scene = new Scene(media);
            for (int change = 0; change < 3; change++) {
                scene.shuffle(random);
                media.run(900);
                scene.phones.forEach(SimulatedPhone::listenAnew);
                media.run(700);
                scene.check(network + ", change " + change);
            }
            assertEquals(0, media.counter(EngineCounter.AGENT_ERRORS));
        }
    }

    @Test
    void theGroupCarriesOneContiguousStreamForEachTalkerAndNothingElse() throws Exception {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(1))) {
            LoopId loop = media.loop(1);
            SimulatedPhone anna = media.phone(1);
            InetSocketAddress ear = media.host().join(SimulatedSwitch.groupOf(1).toSocketAddress());
            media.connection().switchLoop(anna.endpoint(), loop, LoopState.SEND);
            media.run(200);
            assertTrue(drain(media, ear).isEmpty(), "nobody talks: no packet");
            for (int press = 0; press < 3; press++) {
                media.connection().setTalking(anna.endpoint(), loop, true);
                media.run(400);
                media.connection().setTalking(anna.endpoint(), loop, false);
                media.run(400);
            }
            List<byte[]> packets = drain(media, ear);
            assertTrue(packets.size() > 60, packets.size() + " packets");
            assertContiguous(packets);
            media.run(500);
            assertTrue(drain(media, ear).isEmpty(), "key up: no packet");
        }
    }

    @Test
    void leavingTalkClosesTheGateAndTellsThatTheVoiceEnded() throws Exception {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(2))) {
            LoopId loop = media.loop(1);
            SimulatedPhone anna = media.phone(1);
            media.connection().switchLoop(anna.endpoint(), loop, LoopState.SEND);
            media.connection().setTalking(anna.endpoint(), loop, true);
            media.run(300);
            assertTrue(media.events().stream().anyMatch(event -> event instanceof MediaEvent.TalkStarted));
            long passed = media.counter(EngineCounter.GATE_PASSED);
            media.connection().switchLoop(anna.endpoint(), loop, LoopState.RECV);
            media.run(600);
            assertTrue(media.counter(EngineCounter.GATE_PASSED) <= passed + 1);
            assertEquals(new MediaEvent.LoopSilent(loop), media.events().getLast());
        }
    }

    @Test
    void hostileBytesOnTheMediaPortAndOnAGroupDisturbNobody() throws Exception {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(3))) {
            LoopId loop = media.loop(1);
            SimulatedPhone anna = media.phone(1);
            SimulatedPhone ben = media.phone(2);
            hear(media, loop, anna, ben);
            Random random = new Random(3);
            InetSocketAddress stranger = new InetSocketAddress("192.0.2.66", 6666);
            ben.listenAnew();
            for (int i = 0; i < 50; i++) {
                for (int burst = 0; burst < 100; burst++) {
                    byte[] bytes = new byte[random.nextInt(200)];
                    random.nextBytes(bytes);
                    media.host().send(stranger, SimulatedSwitch.MEDIA, bytes);
                    media.host().send(stranger, SimulatedSwitch.groupOf(1).toSocketAddress(), bytes);
                }
                media.run(20);
            }
            assertTrue(ben.levelOf(anna.toneHz()) > CLEARLY_HEARD_DBFS);
            assertEquals(0, media.counter(EngineCounter.AGENT_ERRORS));
            assertTrue(media.counter(EngineCounter.GROUP_NOT_RTP) > 1000);
        }
    }

    private static void hear(SimulatedSwitch media, LoopId loop, SimulatedPhone talker, SimulatedPhone listener) {
        media.connection().switchLoop(talker.endpoint(), loop, LoopState.SEND);
        media.connection().setTalking(talker.endpoint(), loop, true);
        media.connection().switchLoop(listener.endpoint(), loop, LoopState.RECV);
        media.run(400);
    }

    private static List<byte[]> drain(SimulatedSwitch media, InetSocketAddress ear) {
        List<byte[]> packets = new ArrayList<>();
        Optional<Datagram> next = media.network().poll(ear, media.nowNs());
        while (next.isPresent()) {
            packets.add(next.get().bytes());
            next = media.network().poll(ear, media.nowNs());
        }
        return packets;
    }

    private static void assertContiguous(List<byte[]> packets) {
        for (int i = 1; i < packets.size(); i++) {
            int before = RtpHeader.sequence(packets.get(i - 1), 0);
            assertEquals(SequenceNumbers.plus(before, 1), RtpHeader.sequence(packets.get(i), 0));
            assertEquals(RtpHeader.ssrc(packets.getFirst(), 0), RtpHeader.ssrc(packets.get(i), 0));
            assertEquals(TalkForwarder.LOOP_PAYLOAD_TYPE, RtpHeader.payloadType(packets.get(i), 0));
        }
    }

    /** Who is on which loop in which state, and whose key is down. */
    private static final class Scene {
        private final SimulatedSwitch media;
        private final List<LoopId> loops = new ArrayList<>();
        private final List<SimulatedPhone> phones = new ArrayList<>();
        private final LoopState[][] states = new LoopState[PHONES][LOOPS];
        private final boolean[][] talking = new boolean[PHONES][LOOPS];

        Scene(SimulatedSwitch media) {
            this.media = media;
            for (int i = 0; i < LOOPS; i++) {
                loops.add(media.loop(i + 1));
            }
            for (int i = 0; i < PHONES; i++) {
                phones.add(media.phone(i + 1));
            }
        }

        void shuffle(Random random) {
            for (int p = 0; p < PHONES; p++) {
                for (int l = 0; l < LOOPS; l++) {
                    states[p][l] = STATES.get(random.nextInt(STATES.size()));
                    talking[p][l] = random.nextBoolean();
                    media.connection().switchLoop(phones.get(p).endpoint(), loops.get(l), LoopState.NONE);
                    media.connection().switchLoop(phones.get(p).endpoint(), loops.get(l), states[p][l]);
                    media.connection().setVolume(phones.get(p).endpoint(), loops.get(l), 60 + random.nextInt(41));
                    media.connection().setTalking(phones.get(p).endpoint(), loops.get(l), talking[p][l]);
                }
            }
        }

        void check(String where) {
            for (int p = 0; p < PHONES; p++) {
                for (int other = 0; other < PHONES; other++) {
                    double level = phones.get(p).levelOf(phones.get(other).toneHz());
                    String what = "phone " + p + " hears " + other + " at " + level + " dBFS; " + where;
                    assertTrue(hears(p, other) ? level > CLEARLY_HEARD_DBFS : level < NOT_HEARD_DBFS, what);
                }
            }
        }

        private boolean hears(int listener, int talker) {
            for (int l = 0; l < LOOPS; l++) {
                boolean talks = states[talker][l] == LoopState.SEND && talking[talker][l];
                if (listener != talker && talks && states[listener][l].hears()) {
                    return true;
                }
            }
            return false;
        }
    }
}
