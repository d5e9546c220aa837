package org.voxyard.media.rtp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArrivalWindowTest {
    private final ArrivalWindow window = new ArrivalWindow();

    @Test
    void nothingIsMissingBeforeTheFirstPacket() {
        assertFalse(window.isMissing(5));
        window.arrive(5);
        assertFalse(window.isMissing(4));
    }

    @Test
    void aGapIsMissingUntilItIsFilled() {
        window.arrive(65_534);
        window.arrive(1);
        assertTrue(window.isMissing(65_535));
        assertTrue(window.isMissing(0));
        window.arrive(65_535);
        window.recover(0);
        assertFalse(window.isMissing(65_535));
        assertFalse(window.isMissing(0));
    }

    @Test
    void whatIsNewerThanAllIsMissing() {
        window.arrive(10);
        assertTrue(window.isMissing(11));
        window.recover(11);
        assertFalse(window.isMissing(11));
        assertTrue(window.arrive(12));
    }

    @Test
    void aPacketThatCameLateIsWelcomeUnlessItWasRecovered() {
        window.arrive(10);
        window.recover(12);
        window.arrive(13);
        assertTrue(window.arrive(11));
        assertFalse(window.arrive(12));
    }

    @Test
    void aPacketOutsideTheWindowIsNotMissingAndBeginsItAnew() {
        window.arrive(10);
        window.recover(12);
        assertFalse(window.isMissing(10 + 2 + ArrivalWindow.SIZE));
        window.arrive(12 + ArrivalWindow.SIZE);
        assertFalse(window.isMissing(11 + ArrivalWindow.SIZE));
        assertTrue(window.arrive(11 + ArrivalWindow.SIZE));
    }

    @Test
    void theWholeWindowIsRemembered() {
        window.arrive(10);
        window.arrive(12);
        window.arrive(11 + ArrivalWindow.SIZE - 1);
        assertTrue(window.isMissing(11));
        assertFalse(window.isMissing(12));
        window.arrive(11 + ArrivalWindow.SIZE);
        assertFalse(window.isMissing(11));
    }

    @Test
    void anotherStreamBeginsWithNothingMissing() {
        window.arrive(10);
        window.reset();
        assertFalse(window.isMissing(11));
    }
}
