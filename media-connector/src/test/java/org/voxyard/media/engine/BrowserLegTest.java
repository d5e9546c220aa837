package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.ice.BindingRequest;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.peer.BrowserTraits;
import org.voxyard.media.peer.SimulatedBrowser;
import org.voxyard.media.peer.SimulatedBrowsers;
import org.voxyard.media.srtp.SrtpProfile;

/** The engine towards browsers: ICE, DTLS and SRTP over real sockets on loopback. */
class BrowserLegTest {
    private static final LoopId FLIGHT = new LoopId("FLIGHT");
    private static final EndpointId ANNA = new EndpointId(1);
    private static final EndpointId BEN = new EndpointId(2);
    private static final double TONE_HZ = 440;
    private static final int PATIENCE_S = 60;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(PATIENCE_S);

    @TempDir
    Path folder;

    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();
    private final HeardVoice heardByBen = new HeardVoice();
    private final HeardVoice heardByAnna = new HeardVoice();
    private MediaEngine engine;
    private MediaConnection connection;
    private SimulatedBrowsers browsers;

    @BeforeEach
    void launch() throws Exception {
        engine = MediaEngine.launch(
                new MediaEngineContext().dataFolder(folder).mediaPort(0).listener(events::add));
        connection = engine.connect();
        browsers = SimulatedBrowsers.start();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        connection.openLoop(
                FLIGHT, new LoopAddress("239.255.2." + random.nextInt(1, 255), random.nextInt(20_000, 30_000)));
    }

    @AfterEach
    void close() {
        browsers.close();
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(DtlsRole.class)
    void browsersHearEachOtherInEitherDtlsRole(DtlsRole role) throws Exception {
        SimulatedBrowser anna = connect(ANNA, BrowserTraits.USUAL.withRole(role), heardByAnna);
        connect(BEN, BrowserTraits.USUAL.withRole(role), heardByBen);
        talkOnFlight(anna);
        await("Ben hears Anna", () -> heardByBen.levelOf(TONE_HZ) > -26);
        assertTrue(heardByAnna.levelOf(TONE_HZ) < -60, "Anna does not hear herself");
    }

    @ParameterizedTest
    @EnumSource(value = SrtpProfile.class, names = "AEAD_AES_256_GCM", mode = EnumSource.Mode.EXCLUDE)
    void bothSrtpProfilesCarryAudio(SrtpProfile profile) throws Exception {
        SimulatedBrowser anna = connect(ANNA, BrowserTraits.USUAL.withProfiles(profile), heardByAnna);
        connect(BEN, BrowserTraits.USUAL.withProfiles(profile), heardByBen);
        assertEquals(profile, anna.connected().join());
        talkOnFlight(anna);
        await("Ben hears Anna", () -> heardByBen.levelOf(TONE_HZ) > -26);
    }

    @Test
    void followsAPeerThatANatMovesToAnotherAddress() throws Exception {
        SimulatedBrowser anna = connect(ANNA, BrowserTraits.USUAL, heardByAnna);
        SimulatedBrowser ben = connect(BEN, BrowserTraits.USUAL, heardByBen);
        talkOnFlight(anna);
        await("Ben hears Anna", () -> heardByBen.levelOf(TONE_HZ) > -26);
        ben.rebind();
        anna.rebind();
        await("both were followed", () -> counter("address-changes") >= 2);
        heardByBen.forget();
        await("Ben hears Anna again", () -> heardByBen.levelOf(TONE_HZ) > -26);
    }

    @Test
    void aBrowserThatSaysGoodbyeIsReportedAsLost() throws Exception {
        SimulatedBrowser anna = connect(ANNA, BrowserTraits.USUAL, heardByAnna);
        anna.close();
        assertEquals(ANNA, next(MediaEvent.EndpointLost.class).endpoint());
    }

    @Test
    void aWrongFingerprintGetsNoMedia() throws Exception {
        String offer = connection.openEndpoint(ANNA).sdp();
        SimulatedBrowser anna = browsers.open(BrowserTraits.USUAL, heardByAnna);
        String answer = anna.answer(offer);
        int at = answer.indexOf("a=fingerprint:sha-256 ") + "a=fingerprint:sha-256 ".length();
        String other = answer.startsWith("00:", at) ? "11" : "00";
        connection.answer(ANNA, answer.substring(0, at) + other + answer.substring(at + 2));
        assertEquals(ANNA, next(MediaEvent.EndpointLost.class).endpoint());
        assertEquals(0, counter("dtls-handshakes"));
        assertEquals(1, counter("dtls-failures"));
    }

    @Test
    void anUnreadableAnswerIsRefusedAndAGoodOneStillTaken() throws Exception {
        SimulatedBrowser anna = browsers.open(BrowserTraits.USUAL, heardByAnna);
        String answer = anna.answer(connection.openEndpoint(ANNA).sdp());
        assertThrows(MalformedAnswerException.class, () -> connection.answer(ANNA, "v=0\r\nnonsense"));
        connection.answer(ANNA, answer);
        anna.connected().get(PATIENCE_S, TimeUnit.SECONDS);
    }

    @Test
    void aLegIsInspectedAcrossAllAgents() throws Exception {
        SimulatedBrowser anna = connect(ANNA, BrowserTraits.USUAL, heardByAnna);
        connect(BEN, BrowserTraits.USUAL, heardByBen);
        talkOnFlight(anna);
        await("Ben hears Anna", () -> heardByBen.levelOf(TONE_HZ) > -26);
        await("her voice sounds", () -> inspect(ANNA).playoutDelay().isPresent());
        EndpointReading reading = inspect(ANNA);
        assertTrue(reading.connected());
        assertTrue(reading.remote().isPresent());
        assertTrue(reading.packetsReceived() > 0);
        assertTrue(inspect(BEN).packetsSent() > 0);
        assertEquals(0, inspect(BEN).packetsReceived());
    }

    private EndpointReading inspect(EndpointId endpoint) {
        return connection.inspectEndpoints().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join().stream()
                .filter(reading -> reading.endpoint().equals(endpoint))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void silencePathsAreKeptAliveWithoutAStream() throws Exception {
        connect(BEN, BrowserTraits.USUAL, heardByBen);
        await("some keep-alives", () -> heardByBen.packets() >= 3);
        await("they are all that is sent", () -> counter("rtp-sent") == counter("keep-alives-sent"));
    }

    @Test
    void aFloodOfForgedChecksDelaysNoCommandAndNoConsent() throws Exception {
        SimulatedBrowser anna = connect(ANNA, BrowserTraits.USUAL, heardByAnna);
        connect(BEN, BrowserTraits.USUAL, heardByBen);
        try (DatagramSocket stranger = new DatagramSocket()) {
            byte[] forged = forgedCheck();
            InetAddress target = InetAddress.getLoopbackAddress();
            for (int i = 0; i < 20_000 || counter("stun-refused") + counter("stun-dropped") < 1_000; i++) {
                stranger.send(new DatagramPacket(forged, forged.length, target, engine.mediaPort()));
            }
        }
        talkOnFlight(anna);
        await("Ben hears Anna", () -> heardByBen.levelOf(TONE_HZ) > -26);
        assertEquals(0, counter("commands-refused"));
    }

    private static byte[] forgedCheck() {
        byte[] check = new byte[200];
        IceCredentials nobody = new IceCredentials("nobody00", "nobodysPasswordNobodysPw");
        int length = new BindingRequest(nobody, "stranger", 1, 1, false).write(new byte[12], check);
        return Arrays.copyOf(check, length);
    }

    private SimulatedBrowser connect(EndpointId endpoint, BrowserTraits traits, HeardVoice heard) throws Exception {
        SimulatedBrowser browser = browsers.open(traits, heard);
        connection.answer(
                endpoint, browser.answer(connection.openEndpoint(endpoint).sdp()));
        assertEquals(endpoint, next(MediaEvent.EndpointConnected.class).endpoint());
        browser.connected().get(PATIENCE_S, TimeUnit.SECONDS);
        return browser;
    }

    private void talkOnFlight(SimulatedBrowser talker) {
        connection.switchLoop(ANNA, FLIGHT, LoopState.SEND);
        connection.switchLoop(BEN, FLIGHT, LoopState.RECV);
        connection.setVolume(BEN, FLIGHT, 100);
        connection.setTalking(ANNA, FLIGHT, true);
        OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
        Tone tone = new Tone(TONE_HZ, -20);
        byte[] packet = new byte[1200];
        talker.talk(() -> Arrays.copyOf(packet, encoder.encode(tone.next(960), packet, 0, packet.length)), 20);
    }

    private <E extends MediaEvent> E next(Class<E> kind) throws InterruptedException {
        MediaEvent event = events.poll(PATIENCE_S, TimeUnit.SECONDS);
        while (event != null && !kind.isInstance(event)) {
            event = events.poll(PATIENCE_S, TimeUnit.SECONDS);
        }
        return kind.cast(java.util.Objects.requireNonNull(event, "no " + kind.getSimpleName()));
    }

    private long counter(String label) {
        return connection.counters().stream()
                .filter(reading -> reading.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadlineNs, what);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
