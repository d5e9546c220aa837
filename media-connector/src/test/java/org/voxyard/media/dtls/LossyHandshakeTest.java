package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshakes over links that lose, repeat and reorder, and that others write into. */
class LossyHandshakeTest {

    @Test
    void aClientHelloInTwoDatagramsIsPutTogether() {
        assertHandshake(setup(MemoryLink.fragmenting(parts -> parts)));
    }

    @Test
    void aClientHelloWithItsSecondHalfFirstIsPutTogether() {
        assertHandshake(setup(MemoryLink.fragmenting(List::reversed)));
    }

    @Test
    void aClientHelloWithDuplicatedHalvesIsPutTogether() {
        assertHandshake(setup(MemoryLink.fragmenting(
                parts -> List.of(parts.get(0), parts.get(0), parts.get(1), parts.get(1), parts.get(0)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aClientHelloThatLosesOneHalfIsCompletedByItsRepetition(int lost) {
        AtomicBoolean first = new AtomicBoolean(true);
        UnaryOperator<List<byte[]>> fate = parts -> first.getAndSet(false) ? List.of(parts.get(1 - lost)) : parts;
        assertHandshake(setup(MemoryLink.fragmenting(fate)));
    }

    @Test
    void aLostFlightIsSentAgain() {
        assertHandshake(new DtlsPair.Setup().toServer(MemoryLink.losing(0, 2)).toClient(MemoryLink.losing(1, 3)));
    }

    @Test
    void theLastFlightIsSentAgainOnDemandAfterTheHandshake() {
        AtomicBoolean lose = new AtomicBoolean(true);
        MemoryLink.Rule losingFinished = (n, datagram) ->
                MemoryLink.isEncrypted(datagram) && lose.getAndSet(false) ? List.of() : List.of(datagram);
        try (DtlsPair pair = new DtlsPair.Setup().toClient(losingFinished).shakeHands()) {
            SrtpKeys serverKeys = pair.serverNews.keys();
            KeyProbe.assertCrosswise(pair.clientNews.keys(), serverKeys);
            assertFalse(lose.get());
        }
    }

    /** Each of them, the last of either side too, which nobody waits for who has sent it. */
    @ParameterizedTest
    @EnumSource
    void bothSidesComeUpWhicheverDatagramIsLostRepeatedOrOvertaken(Fate fate) {
        for (int n = 0; n < datagrams(pair -> pair.toServer); n++) {
            assertHandshake(setup(fate.of(n)));
        }
        for (int n = 0; n < datagrams(pair -> pair.toClient); n++) {
            assertHandshake(new DtlsPair.Setup().toClient(fate.of(n)));
        }
    }

    /** What happens to one datagram. */
    enum Fate {
        LOST,
        REPEATED,
        OVERTAKEN;

        MemoryLink.Rule of(int turn) {
            List<byte[]> held = new ArrayList<>();
            return (n, datagram) -> {
                if (n == turn) {
                    held.add(datagram);
                    return this == REPEATED ? List.of(datagram, datagram) : List.of();
                }
                boolean overtakes = this == OVERTAKEN && n == turn + 1;
                return overtakes ? List.of(datagram, held.getFirst()) : List.of(datagram);
            };
        }
    }

    /** How many cross a link in a handshake without a loss. */
    private static int datagrams(Function<DtlsPair, MemoryLink> link) {
        try (DtlsPair pair = new DtlsPair.Setup().shakeHands()) {
            KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys());
            return link.apply(pair).count();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void handsAreShakenOverABadNetwork(long seed) {
        assertHandshake(new DtlsPair.Setup().toServer(bad(seed)).toClient(bad(-seed)));
    }

    @Test
    void garbageDoesNotDisturbAHandshakeNorWhatFollows() {
        Random random = new Random(7);
        MemoryLink.Rule withGarbage = (n, datagram) -> {
            byte[] garbage = new byte[1 + random.nextInt(1500)];
            random.nextBytes(garbage);
            return List.of(garbage, datagram, garbage);
        };
        try (DtlsPair pair =
                new DtlsPair.Setup().toServer(withGarbage).toClient(withGarbage).shakeHands()) {
            KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys());
            assertTrue(pair.server.refused() > 0);
            pair.client.close();
            assertTrue(pair.serverNews.closed());
        }
    }

    @Test
    void aRecordThatClaimsSixteenMebibytesIsRefusedAndCounted() {
        byte[] claim = HandshakeGuardTest.record(22, 0, HandshakeGuardTest.fragment(0xffffff, 8));
        try (DtlsPair pair = new DtlsPair.Setup().shakeHands()) {
            assertFalse(pair.server.offer(claim, 0, claim.length));
            assertEquals(1, pair.server.refused());
            KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys());
        }
    }

    private static DtlsPair.Setup setup(MemoryLink.Rule toServer) {
        return new DtlsPair.Setup().toServer(toServer);
    }

    private static void assertHandshake(DtlsPair.Setup setup) {
        try (DtlsPair pair = setup.shakeHands()) {
            KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys());
        }
    }

    /** Loses a tenth, repeats a tenth, and holds a tenth back until the next datagram. */
    private static MemoryLink.Rule bad(long seed) {
        Random random = new Random(seed);
        List<byte[]> held = new ArrayList<>();
        return (n, datagram) -> {
            int fate = random.nextInt(10);
            if (fate == 0) {
                return List.of();
            }
            if (fate == 1) {
                held.add(datagram);
                return List.of();
            }
            List<byte[]> arriving = new ArrayList<>(List.of(datagram));
            arriving.addAll(fate == 2 ? List.of(datagram) : held);
            held.clear();
            return arriving;
        };
    }
}
