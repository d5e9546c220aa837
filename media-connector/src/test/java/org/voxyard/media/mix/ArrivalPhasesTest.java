package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The moment for the tick that suits the talkers. */
class ArrivalPhasesTest {
    private static final double NS_PER_MS = 1_000_000;
    private static final double TOLERANCE_MS = 0.3;

    private final ArrivalPhases phases = new ArrivalPhases();

    @Test
    void nobodyMovesTheTick() {
        assertEquals(0, phases.shiftNs());
    }

    @Test
    void aWordIsNotEnough() {
        talk(15, 24);
        assertEquals(0, phases.shiftNs());
    }

    @Test
    void theTickComesEarlierForPacketsThatWait() {
        talk(15, 50);
        assertShiftMs(-11);
    }

    @Test
    void aFewMillisecondsAreNotWorthAMove() {
        talk(6.5, 50);
        assertEquals(0, phases.shiftNs());
    }

    @Test
    void theTickComesLaterForPacketsThatBarelyMakeIt() {
        talk(0.5, 50);
        assertShiftMs(3.5);
    }

    @Test
    void theTickComesEarlierOnlyIfNobodyMissesIt() {
        talk(15, 100);
        talk(4, 10);
        assertShiftMs(9);
    }

    @Test
    void talkersAllOverTheTickLeaveItWhereItIs() {
        for (int ms = 0; ms < 20; ms++) {
            talk(ms, 10);
        }
        assertEquals(0, phases.shiftNs());
    }

    @Test
    void thePastIsForgotten() {
        talk(15, 50);
        phases.age();
        phases.age();
        assertEquals(0, phases.shiftNs());
    }

    private void talk(double slackMs, int ticks) {
        for (int i = 0; i < ticks; i++) {
            phases.observe((long) (slackMs * NS_PER_MS));
        }
    }

    private void assertShiftMs(double expected) {
        assertEquals(expected, phases.shiftNs() / NS_PER_MS, TOLERANCE_MS);
    }
}
