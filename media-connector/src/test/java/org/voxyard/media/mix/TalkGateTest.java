package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Push-to-talk as voice-loop-client.md §9 and multicast-loop.md §1.3 want it. */
class TalkGateTest {
    private static final long SECOND_NS = 1_000_000_000;

    private final TalkGate gate = new TalkGate(65_530, true);

    @Test
    void isClosedUntilBothStateAndKeyAreSet() {
        assertEquals(TalkGate.CLOSED, gate.admit(7, 0));
        gate.onTalking(true, 0);
        assertEquals(TalkGate.CLOSED, gate.admit(8, 0));
        gate.onSend(true);
        assertEquals(TalkGate.CLOSED, gate.admit(9, 0));
        gate.onTalking(true, 0);
        assertEquals(65_530, gate.admit(10, 0));
    }

    @Test
    void numbersPacketsContiguouslyOverOpeningsAndOverTheWrap() {
        press();
        int expected = 65_530;
        for (int sequence = 100; sequence < 110; sequence++) {
            assertEquals(expected++ & 0xFFFF, gate.admit(sequence, 0));
        }
        release(0);
        assertEquals(TalkGate.CLOSED, gate.admit(110, SECOND_NS));
        gate.onTalking(true, 2 * SECOND_NS);
        assertEquals(expected & 0xFFFF, gate.admit(400, 2 * SECOND_NS));
    }

    @Test
    void marksTheFirstPacketOfAnOpeningOnly() {
        press();
        gate.admit(1, 0);
        assertTrue(gate.isSpurtStart());
        gate.admit(2, 0);
        assertFalse(gate.isSpurtStart());
    }

    @Test
    void keepsLossesAndReorderingOfTheSourceVisible() {
        press();
        int first = gate.admit(1000, 0);
        assertEquals((first + 3) & 0xFFFF, gate.admit(1003, 0));
        assertEquals((first + 2) & 0xFFFF, gate.admit(1002, 0));
        assertEquals((first + 4) & 0xFFFF, gate.admit(1004, 0));
    }

    @Test
    void refusesPacketsOlderThanTheOpening() {
        press();
        gate.admit(1000, 0);
        assertEquals(TalkGate.LATE, gate.admit(999, 0));
    }

    @Test
    void staysOpenForPacketsInFlightAfterTheKeyIsReleased() {
        press();
        gate.admit(1, 0);
        release(SECOND_NS);
        assertTrue(gate.admit(2, SECOND_NS + TalkGate.CLOSING_NS - 1) >= 0);
        assertEquals(TalkGate.CLOSED, gate.admit(3, SECOND_NS + TalkGate.CLOSING_NS));
    }

    @Test
    void closesAtOnceWhenTheRightToTalkEnds() {
        press();
        gate.admit(1, 0);
        gate.onSend(false);
        assertEquals(TalkGate.CLOSED, gate.admit(2, 0));
        gate.onSend(true);
        assertEquals(TalkGate.CLOSED, gate.admit(3, 0));
    }

    @Test
    void goesOnContiguouslyWhenTheSourceRestarts() {
        press();
        int first = gate.admit(10, 0);
        assertEquals((first + 1) & 0xFFFF, gate.admit(30_000, 0));
    }

    @Test
    void forgetsAnOpeningOfLongAgo() {
        press();
        int expected = 65_530;
        for (int i = 0; i < 200_000; i++) {
            assertEquals(expected++ & 0xFFFF, gate.admit(i & 0xFFFF, 0));
        }
    }

    @Test
    void withoutAKeyTheStateAloneOpens() {
        TalkGate open = new TalkGate(1, false);
        assertEquals(TalkGate.CLOSED, open.admit(10, 0));
        open.onSend(true);
        assertEquals(1, open.admit(11, 0));
        open.onSend(false);
        assertEquals(TalkGate.CLOSED, open.admit(12, 0));
    }

    private void press() {
        gate.onSend(true);
        gate.onTalking(true, 0);
    }

    private void release(long nowNs) {
        gate.onTalking(false, nowNs);
    }
}
