package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.VoiceLoopClient.NONE;
import static org.voxyard.it.VoiceLoopClient.parameter;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.GroupEar.GroupPacket;
import org.voxyard.media.peer.SimulatedBrowsers;

/**
 * Loops on the wire (multicast-loop.md §1) as others see them: an external receiver and an external talker on the groups,
 * and operators with simulated browsers.
 */
@ExtendWith(RunningServer.class)
class LoopMediaIT {
    private static final double FLIGHT_HZ = 440;
    private static final double EECOM_HZ = 1000;
    /** A gate closes 60 ms after the key, and packets are on their way; longer than that nothing may come. */
    private static final Duration QUIET = Duration.ofMillis(700);

    private static final int PACKETS = 100;
    private static final int FRAME = 960;

    private final Server server;
    private SimulatedBrowsers browsers;
    private GroupEar group;
    private Operator flight;
    private Operator eecom;

    LoopMediaIT(Server server) {
        this.server = server;
    }

    @BeforeEach
    void arrive() throws Exception {
        browsers = SimulatedBrowsers.start();
        flight = Operator.arrive(server, browsers, "flight").talk("FLIGHT");
        eecom = Operator.arrive(server, browsers, "eecom").monitor("FLIGHT");
        group = new GroupEar(DemoLoop.FLIGHT);
    }

    @AfterEach
    void leave() throws IOException {
        flight.close();
        eecom.close();
        browsers.close();
        group.close();
    }

    @Test
    void aTalkerIsOneCleanStreamOnTheGroup() throws Exception {
        flight.speak(FLIGHT_HZ).keyDown("FLIGHT");
        List<GroupPacket> packets = group.hear(PACKETS);
        assertEquals(Set.of(100), values(packets, GroupPacket::payloadType));
        assertEquals(1, values(packets, GroupPacket::ssrc).size());
        assertTrue(Integer.compareUnsigned(packets.getFirst().ssrc(), 66_000) > 0, "up to 66000 are analogue lines");
        assertTrue(packets.stream().allMatch(GroupPacket::plain), "no padding, extension or CSRC");
        assertTrue(packets.getFirst().marker());
        for (int i = 1; i < PACKETS; i++) {
            assertFollows(packets.get(i - 1), packets.get(i));
        }
    }

    /** A browser that the machine held up goes on with a new spurt. */
    private static void assertFollows(GroupPacket before, GroupPacket next) {
        assertEquals((before.sequence() + 1) & 0xffff, next.sequence());
        int elapsed = next.timestamp() - before.timestamp();
        assertTrue(next.marker() ? elapsed > 0 && elapsed % FRAME == 0 : elapsed == FRAME, before + ", " + next);
    }

    @Test
    void theStreamGoesOnWithoutAGapWhenTheKeyGoesDownAgain() throws Exception {
        flight.speak(FLIGHT_HZ).keyDown("FLIGHT");
        List<GroupPacket> spurt = group.hear(PACKETS);
        flight.keyUp("FLIGHT");
        spurt.addAll(group.untilQuietFor(QUIET));
        GroupPacket last = spurt.getLast();
        flight.keyDown("FLIGHT");
        GroupPacket next = group.hear(1).getFirst();
        assertEquals(last.ssrc(), next.ssrc());
        assertEquals((last.sequence() + 1) & 0xffff, next.sequence());
        assertTrue(next.marker(), "start of a talk spurt");
        int elapsed = next.timestamp() - last.timestamp();
        assertTrue(elapsed >= QUIET.toMillis() * 48 / 2 && elapsed % FRAME == 0, "elapsed time: " + elapsed);
    }

    @Test
    void aLoopOnWhichNobodyTalksCarriesNoPacket() throws Exception {
        flight.speak(FLIGHT_HZ);
        group.untilQuietFor(QUIET);
        flight.keyDown("FLIGHT");
        group.hear(PACKETS);
        flight.keyUp("FLIGHT");
        group.untilQuietFor(QUIET);
    }

    @Test
    void aClientThatOnlyMonitorsPutsNothingOnTheGroupWhateverItSends() throws Exception {
        flight.monitor("FLIGHT").speak(FLIGHT_HZ);
        eecom.speak(EECOM_HZ).keyDown("FLIGHT");
        assertEquals(List.of(), group.untilQuietFor(QUIET));
        assertFalse(eecom.hears(FLIGHT_HZ));
    }

    @Test
    void anExternalTalkerOnTheGroupIsHeard() throws Exception {
        try (GroupVoice visitor = new GroupVoice(DemoLoop.FLIGHT, 70_123, EECOM_HZ)) {
            visitor.speak();
            eecom.awaitTone(EECOM_HZ);
            flight.awaitTone(EECOM_HZ);
        }
        eecom.awaitSilence(EECOM_HZ);
    }

    @Test
    void everybodyOnTheLoopHearsATalkerButTheTalker() {
        flight.speak(FLIGHT_HZ).keyDown("FLIGHT");
        eecom.awaitTone(FLIGHT_HZ);
        eecom.talk("FLIGHT").speak(EECOM_HZ).keyDown("FLIGHT");
        flight.awaitTone(EECOM_HZ);
        assertFalse(flight.hears(FLIGHT_HZ));
        assertFalse(eecom.hears(EECOM_HZ));
    }

    @Test
    void oneVoiceOnTwoLoopsHasOneSsrc() throws Exception {
        try (GroupEar capcom = new GroupEar(DemoLoop.CAPCOM)) {
            flight.talk("CAPCOM").speak(FLIGHT_HZ).keyDown("FLIGHT").keyDown("CAPCOM");
            assertEquals(
                    group.hear(1).getFirst().ssrc(), capcom.hear(1).getFirst().ssrc());
        }
    }

    @Test
    void aGuestIsRefusedFlight() throws Exception {
        try (Operator guest = Operator.arrive(server, browsers, "guest")) {
            VoiceLoopClient client = guest.signalling();
            assertEquals(
                    Set.of("PAO"),
                    client.ask("role_loops", NONE).getJsonObject("loops").keySet());
            assertEquals(5004, client.refused("switch_loop_state", parameter("loop", "FLIGHT", "state", "recv")));
            flight.speak(FLIGHT_HZ).keyDown("FLIGHT");
            eecom.awaitTone(FLIGHT_HZ);
            assertFalse(guest.hears(FLIGHT_HZ));
        }
    }

    private static Set<Integer> values(List<GroupPacket> packets, Function<GroupPacket, Integer> field) {
        return packets.stream().map(field).collect(Collectors.toSet());
    }
}
