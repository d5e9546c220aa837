package org.voxyard.media.peer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.srtp.SrtpProfile;

class SimulatedBrowserTest {
    private static final byte[] FRAME = {0x58, 1, 2, 3, 4, 5};
    private static final int PATIENCE_S = 60;

    private final BlockingQueue<byte[]> echo = new LinkedBlockingQueue<>();
    private final List<EchoSession> sessions = new ArrayList<>();
    private EchoServer server;
    private SimulatedBrowsers browsers;

    @BeforeEach
    void start() throws IOException {
        server = new EchoServer();
        browsers = SimulatedBrowsers.start();
    }

    @AfterEach
    void stop() {
        browsers.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(DtlsRole.class)
    void hearsWhatItSaidInEitherDtlsRole(DtlsRole role) throws Exception {
        speakUntilHeard(connected(BrowserTraits.USUAL.withRole(role)));
    }

    @Test
    void speaksTheProfileThatItIsTold() throws Exception {
        var traits = BrowserTraits.USUAL.withProfiles(SrtpProfile.AES128_CM_HMAC_SHA1_80);
        SimulatedBrowser browser = connected(traits);
        assertEquals(SrtpProfile.AES128_CM_HMAC_SHA1_80, browser.connected().join());
        speakUntilHeard(browser);
    }

    @Test
    void sendsContiguousPacketsThatCarryTheirLevel() throws Exception {
        SimulatedBrowser browser = connected(BrowserTraits.USUAL);
        EchoSession session = sessions.getFirst();
        session.ready.get(PATIENCE_S, SECONDS);
        browser.send(FRAME, 33);
        browser.send(FRAME, 33);
        byte[] first = next(session.heard);
        byte[] second = next(session.heard);
        assertTrue(RtpHeader.marker(first, 0));
        assertFalse(RtpHeader.marker(second, 0));
        assertEquals(RtpHeader.sequence(first, 0) + 1, RtpHeader.sequence(second, 0));
        assertEquals(RtpHeader.timestamp(first, 0) + 960, RtpHeader.timestamp(second, 0));
        assertEquals(browser.ssrc().value(), RtpHeader.ssrc(second, 0));
        assertEquals(33, AudioLevelExtension.level(second, 0, 1));
    }

    @Test
    void aPauseIsAGapInTimeButNotInTheSequence() throws Exception {
        SimulatedBrowser browser = connected(BrowserTraits.USUAL);
        EchoSession session = sessions.getFirst();
        session.ready.get(PATIENCE_S, SECONDS);
        browser.send(FRAME, 20);
        browser.pause(10);
        browser.send(FRAME, 20);
        byte[] before = next(session.heard);
        byte[] after = next(session.heard);
        assertTrue(RtpHeader.marker(after, 0));
        assertEquals(RtpHeader.sequence(before, 0) + 1, RtpHeader.sequence(after, 0));
        assertEquals(RtpHeader.timestamp(before, 0) + 11 * 960, RtpHeader.timestamp(after, 0));
    }

    @Test
    void aReboundBrowserGoesOnFromAnotherPort() throws Exception {
        SimulatedBrowser browser = connected(BrowserTraits.USUAL);
        EchoSession session = sessions.getFirst();
        var before = session.addresses.take();
        browser.rebind();
        assertNotEquals(before, next(session.addresses));
        echo.clear();
        speakUntilHeard(browser);
    }

    @Test
    void closingSaysGoodbye() throws Exception {
        SimulatedBrowser browser = connected(BrowserTraits.USUAL);
        sessions.getFirst().ready.get(PATIENCE_S, SECONDS);
        browser.close();
        sessions.getFirst().closed.get(PATIENCE_S, SECONDS);
    }

    @Test
    void vanishingSaysNothing() throws Exception {
        connected(BrowserTraits.USUAL).vanish();
        stop();
        assertFalse(sessions.getFirst().closed.isDone());
    }

    @Test
    void learnsThatTheServerEndsTheConnection() throws Exception {
        SimulatedBrowser browser = connected(BrowserTraits.USUAL);
        sessions.getFirst().ready.get(PATIENCE_S, SECONDS);
        sessions.getFirst().close();
        browser.ended().get(PATIENCE_S, SECONDS);
    }

    @Test
    void refusesAServerWithAnotherCertificate() throws Exception {
        SimulatedBrowser browser = browsers.open();
        server.welcome(browser, Fingerprint.of(new byte[0]));
        var failure =
                assertThrows(ExecutionException.class, () -> browser.connected().get(PATIENCE_S, SECONDS));
        assertEquals(
                "The peer's certificate is not the one that its SDP promised.",
                failure.getCause().getMessage());
    }

    @Test
    void aHundredBrowsersShareOneThread() throws Exception {
        List<SimulatedBrowser> crowd = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            crowd.add(browsers.open());
            server.welcome(crowd.getLast());
        }
        for (SimulatedBrowser browser : crowd) {
            assertEquals(SrtpProfile.AEAD_AES_128_GCM, browser.connected().get(PATIENCE_S, SECONDS));
        }
    }

    private SimulatedBrowser connected(BrowserTraits traits) throws Exception {
        SimulatedBrowser browser = browsers.open(traits, this::hear);
        sessions.add(server.welcome(browser));
        browser.connected().get(PATIENCE_S, SECONDS);
        return browser;
    }

    /** The server may install its keys after the browser did; what comes earlier is lost, as in life. */
    private void speakUntilHeard(SimulatedBrowser browser) throws InterruptedException {
        browser.talk(() -> FRAME, 20);
        byte[] back = next(echo);
        browser.fallSilent();
        assertArrayEquals(FRAME, Arrays.copyOfRange(back, back.length - FRAME.length, back.length));
        assertEquals(sessions.getLast().offer().ssrc().value(), RtpHeader.ssrc(back, 0));
    }

    private void hear(byte[] packet, int length, long nowNs) {
        echo.add(Arrays.copyOf(packet, length));
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE_S, SECONDS);
        assertNotNull(next, "Nothing came");
        return next;
    }
}
