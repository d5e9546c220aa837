package org.voxyard.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.it.Eventually.eventually;

import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.it.RunningServer;
import org.voxyard.it.Server;

/** Three people in real browsers: flight talks at 440 Hz on FLIGHT, eecom at 880 Hz on EECOM, capcom monitors both. */
@ExtendWith(RunningServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class LoopsInBrowserIT {
    private static final int FLIGHT_HZ = 440;
    private static final int EECOM_HZ = 880;
    private static final double SILENCE_LIMIT_MS = 300;
    private static final int SWITCHES = 5;

    private final Server server;
    private Playwright playwright;
    private ConsolePage flight;
    private ConsolePage eecom;
    private ConsolePage capcom;

    LoopsInBrowserIT(Server server) {
        this.server = server;
    }

    @BeforeAll
    void signIn() {
        playwright = Playwright.create();
        flight = open(FLIGHT_HZ).signIn("flight");
        eecom = open(EECOM_HZ).signIn("eecom");
        capcom = open(1320).signIn("capcom");
    }

    @AfterAll
    void close() {
        playwright.close();
    }

    @BeforeEach
    void nobodyTalks() {
        flight.talk("FLIGHT").releaseKey();
        eecom.talk("EECOM").releaseKey();
        capcom.monitor("FLIGHT").monitor("EECOM").volume("FLIGHT", 100).volume("EECOM", 100);
        capcom.awaitSilence(FLIGHT_HZ);
        capcom.awaitSilence(EECOM_HZ);
    }

    @Test
    void whoMonitorsTwoLoopsHearsTheTalkersOfBoth() {
        flight.holdKey();
        eecom.holdKey();
        capcom.awaitTone(FLIGHT_HZ);
        capcom.awaitTone(EECOM_HZ);
        eventually("flight is heard all the time", () -> capcom.shareHeard(FLIGHT_HZ) > 0.8);
        eventually("eecom is heard all the time", () -> capcom.shareHeard(EECOM_HZ) > 0.8);
        capcom.screenshot("monitors-two-talkers");
    }

    @Test
    void aTalkerHearsTheOthersButNotItself() {
        flight.monitor("EECOM");
        flight.holdKey();
        eecom.holdKey();
        capcom.awaitTone(FLIGHT_HZ);
        flight.awaitTone(EECOM_HZ);
        assertEquals(0, flight.shareHeard(FLIGHT_HZ));
        flight.screenshot("talks");
    }

    @Test
    void silenceReignsUntilTheKeyIsDownAndAfterItIsUp() {
        assertEquals(0, capcom.shareHeard(FLIGHT_HZ));
        flight.holdKey();
        capcom.awaitTone(FLIGHT_HZ);
        eventually("the tile shows it", () -> flight.isOnAir("FLIGHT"));
        flight.releaseKey();
        capcom.awaitSilence(FLIGHT_HZ);
        assertEquals(0, capcom.shareHeard(FLIGHT_HZ));
        eventually("the tile shows it no more", () -> !flight.isOnAir("FLIGHT"));
    }

    /** DTX, which our offer asks for: without it a silent track sends 50 packets a second as well. */
    @Test
    void aBrowserSendsHardlyAnythingUntilItsOperatorTalks() {
        eventually("silence is a few packets a second", () -> flight.sentPerSecond() < 10);
        flight.holdKey();
        capcom.awaitTone(FLIGHT_HZ);
        eventually("a voice is 50 packets a second", () -> flight.sentPerSecond() > 40);
    }

    /** Redundant audio, which our offer prefers; the browser's own statistics call it plain Opus. */
    @Test
    void aBrowserRepeatsItsPacketsInTheNextOnesAndIsHeard() {
        flight.holdKey();
        capcom.awaitTone(FLIGHT_HZ);
        long before = flight.counter("red-received");
        eventually("a second's packets repeat others", () -> flight.counter("red-received") > before + 50);
        eventually("flight is heard all the time", () -> capcom.shareHeard(FLIGHT_HZ) > 0.8);
        assertEquals(0, flight.counter("red-malformed"));
        assertEquals(0, flight.counter("rtp-wrong-payload-type"));
    }

    @Test
    void aLoopThatIsSwitchedOffFallsSilentWithin300Milliseconds() {
        flight.holdKey();
        List<Double> silentAfterMs = new ArrayList<>();
        for (int i = 0; i < SWITCHES; i++) {
            capcom.monitor("FLIGHT");
            capcom.awaitTone(FLIGHT_HZ);
            silentAfterMs.add(capcom.silentAfterSwitchingOffMs("FLIGHT"));
        }
        assertTrue(
                silentAfterMs.stream().anyMatch(ms -> ms >= 0 && ms <= SILENCE_LIMIT_MS),
                "silent after (ms): " + silentAfterMs);
    }

    @Test
    void halfTheVolumeOfALoopIsTwelveDecibelsLess() {
        flight.holdKey();
        eecom.holdKey();
        capcom.awaitTone(FLIGHT_HZ);
        capcom.awaitTone(EECOM_HZ);
        eventually("both are equally loud", () -> Math.abs(louderFlightDb()) < 1.5);
        capcom.volume("FLIGHT", 50);
        eventually("FLIGHT is 12 dB below EECOM", () -> Math.abs(louderFlightDb() + 12) < 1.5);
        capcom.volume("FLIGHT", 0);
        capcom.awaitSilence(FLIGHT_HZ);
        capcom.awaitTone(EECOM_HZ);
    }

    @Test
    void aTapLatchesTheKeyAndTheNextOneReleasesIt() {
        eventually("the key is latched", flight::latchesAfterATap);
        capcom.awaitTone(FLIGHT_HZ);
        flight.tapKey();
        eventually("the key is up", () -> flight.keyState().equals("idle"));
        capcom.awaitSilence(FLIGHT_HZ);
    }

    @Test
    void theSpaceBarIsPushToTalk() {
        flight.pressSpace();
        capcom.awaitTone(FLIGHT_HZ);
        flight.releaseSpace();
        capcom.awaitSilence(FLIGHT_HZ);
    }

    @Test
    void theTileNamesWhoTalks() {
        flight.holdKey();
        eventually(
                "Flight Director is on the tile", () -> capcom.talkers("FLIGHT").equals("Flight Director"));
        flight.releaseKey();
        eventually(
                "Flight Director was the last", () -> capcom.talkers("FLIGHT").equals("last: Flight Director"));
    }

    @Test
    void theConsoleLoadsWithoutAnErrorAndAsksNoForeignHost() {
        try (ConsolePage page = open(1000)) {
            assertTrue(page.title().contains("Voxyard"), page.title());
            page.signIn("guest");
            assertEquals(List.of(), page.faults().all());
        }
    }

    @Test
    void aGuestHasPaoOnly() {
        try (ConsolePage guest = open(1000).signIn("guest")) {
            assertTrue(guest.hasLoop("PAO"));
            assertFalse(guest.hasLoop("FLIGHT"));
        }
    }

    @Test
    void afterARestartOfTheServerThePagesComeBackWithTheirLoops() {
        server.stop();
        flight.awaitLoss();
        capcom.screenshot("disconnected");
        server.start();
        flight.awaitReturn();
        capcom.awaitReturn();
        eecom.awaitReturn();
        eventually("flight talks again", () -> flight.state("FLIGHT").equals("send"));
        eventually("capcom monitors again", () -> capcom.state("FLIGHT").equals("recv"));
        flight.holdKey();
        capcom.awaitTone(FLIGHT_HZ);
    }

    private ConsolePage open(int hertz) {
        return new ConsolePage(Chromium.launch(playwright, hertz)).open(server.http());
    }

    private double louderFlightDb() {
        return capcom.levelDb(FLIGHT_HZ) - capcom.levelDb(EECOM_HZ);
    }
}
