package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.RtpHeader;

/** Who is on which loop in which state, and whose key is down: what everybody must hear, and what may be on the groups. */
final class SimulatedScene {
    private static final int PHONES = 4;
    private static final int LOOPS = 3;
    private static final List<LoopState> STATES = List.of(LoopState.values());
    private static final double CLEARLY_HEARD_DBFS = -38;
    /** Coding noise of three tones at full volume reaches −52 dBFS; one frame of a voice that is not meant would be −48. */
    private static final double NOT_HEARD_DBFS = -50;

    private static final int LEAST_PACKETS = 20;

    private final SimulatedSwitch media;
    private final List<LoopId> loops = new ArrayList<>();
    private final List<InetSocketAddress> ears = new ArrayList<>();
    private final List<SimulatedPhone> phones = new ArrayList<>();
    private final LoopState[][] states = new LoopState[PHONES][LOOPS];
    private final boolean[][] talking = new boolean[PHONES][LOOPS];

    /** Two phones and two browsers. */
    SimulatedScene(SimulatedSwitch media) {
        this.media = media;
        for (int l = 1; l <= LOOPS; l++) {
            loops.add(media.loop(l));
            ears.add(media.host().join(SimulatedSwitch.groupOf(l).toSocketAddress()));
        }
        for (int p = 1; p <= PHONES; p++) {
            phones.add(p % 2 == 0 ? media.browser(p) : media.phone(p));
        }
    }

    void shuffle(Random random) {
        shuffle(random, 60);
    }

    /** As the other, with nobody's volume below {@code quietest}. */
    void shuffle(Random random, int quietest) {
        for (int p = 0; p < PHONES; p++) {
            for (int l = 0; l < LOOPS; l++) {
                states[p][l] = STATES.get(random.nextInt(STATES.size()));
                talking[p][l] = random.nextBoolean();
                media.connection().switchLoop(phones.get(p).endpoint(), loops.get(l), LoopState.NONE);
                media.connection().switchLoop(phones.get(p).endpoint(), loops.get(l), states[p][l]);
                media.connection()
                        .setVolume(phones.get(p).endpoint(), loops.get(l), quietest + random.nextInt(101 - quietest));
                media.connection().setTalking(phones.get(p).endpoint(), loops.get(l), talking[p][l]);
            }
        }
    }

    /** What was heard and sent before is forgotten. */
    void listenAnew() {
        phones.forEach(SimulatedPhone::listenAnew);
        ears.forEach(ear -> EngineSimulationTest.drain(media, ear));
    }

    List<List<Integer>> heardSequences() {
        return phones.stream().map(phone -> List.copyOf(phone.sequences())).toList();
    }

    void check(String where) {
        for (int p = 0; p < PHONES; p++) {
            checkWhatIsHeard(p, where);
        }
        for (int l = 0; l < LOOPS; l++) {
            checkWhoIsOnTheGroup(l, where);
        }
    }

    void leave() {
        phones.forEach(media::leave);
        media.run(100);
        listenAnew();
    }

    /** After a while nothing is done for those who have gone, and nothing is kept of them. */
    void checkNothingIsLeft(String where) {
        long sent = media.counter(EngineCounter.RTP_SENT);
        long encodes = media.counter(EngineCounter.ENCODES);
        media.run(5_500);
        assertEquals(sent, media.counter(EngineCounter.RTP_SENT), where);
        assertEquals(encodes, media.counter(EngineCounter.ENCODES), where);
        long open = media.counter(EngineCounter.STREAMS_OPENED) - media.counter(EngineCounter.STREAMS_CLOSED);
        assertEquals(0, open, "open streams, " + where);
        ears.forEach(ear -> assertTrue(EngineSimulationTest.drain(media, ear).isEmpty(), where));
    }

    private void checkWhatIsHeard(int listener, String where) {
        boolean any = false;
        for (int other = 0; other < PHONES; other++) {
            double level = phones.get(listener).levelOf(phones.get(other).toneHz());
            String what = "phone " + listener + " hears " + other + " at " + level + " dBFS; " + where;
            assertTrue(hears(listener, other) ? level > CLEARLY_HEARD_DBFS : level < NOT_HEARD_DBFS, what);
            any |= hears(listener, other);
        }
        int packets = phones.get(listener).sequences().size();
        assertTrue(!any || packets >= LEAST_PACKETS, packets + " packets of 25 to phone " + listener + "; " + where);
    }

    /** As many sources as talkers whose key is down on a loop where they may talk: no packet of anybody else. */
    private void checkWhoIsOnTheGroup(int loop, String where) {
        Set<Integer> sources = new TreeSet<>();
        EngineSimulationTest.drain(media, ears.get(loop)).forEach(packet -> sources.add(RtpHeader.ssrc(packet, 0)));
        int talkers = 0;
        for (int p = 0; p < PHONES; p++) {
            talkers += talks(p, loop) ? 1 : 0;
        }
        assertEquals(talkers, sources.size(), "sources on loop " + loop + "; " + where);
    }

    private boolean hears(int listener, int talker) {
        for (int l = 0; l < LOOPS; l++) {
            if (listener != talker && talks(talker, l) && states[listener][l].hears()) {
                return true;
            }
        }
        return false;
    }

    private boolean talks(int talker, int loop) {
        return states[talker][loop] == LoopState.SEND && talking[talker][loop];
    }
}
