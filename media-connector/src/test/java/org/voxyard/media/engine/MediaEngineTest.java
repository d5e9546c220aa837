package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;

/** The whole engine with real sockets on loopback, plain RTP legs and real Opus. */
class MediaEngineTest {
    private static final LoopId FLIGHT = new LoopId("FLIGHT");
    private static final EndpointId ANNA = new EndpointId(1);
    private static final EndpointId BEN = new EndpointId(2);
    private static final int FRAMES = 60;
    private static final double TONE_HZ = 440;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();
    private MediaEngine engine;
    private MediaConnection connection;
    private TestLeg anna;
    private TestLeg ben;
    private final HeardVoice heardByAnna = new HeardVoice();
    private final HeardVoice heardByBen = new HeardVoice();
    private final OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
    private final Tone tone = new Tone(TONE_HZ, -10);
    private final long launchedNs = System.nanoTime();

    @BeforeEach
    void launch() throws Exception {
        engine = MediaEngine.launch(
                new MediaEngineContext().dataFolder(folder).mediaPort(0).listener(events::add));
        connection = engine.connect();
        anna = new TestLeg(engine.mediaPort(), 0x1000);
        ben = new TestLeg(engine.mediaPort(), 0x1001);
        connection.openLoop(FLIGHT, freshGroup());
        connection.openRtpEndpoint(ANNA, new RtpEndpoint(anna.address(), TestLeg.PAYLOAD_TYPE));
        connection.openRtpEndpoint(BEN, new RtpEndpoint(ben.address(), TestLeg.PAYLOAD_TYPE));
        awaitKnown(anna);
    }

    @AfterEach
    void close() throws IOException {
        anna.close();
        ben.close();
        engine.close();
    }

    @Test
    void aListenerHearsTheTalkerAndTheTalkerDoesNotHearHimself() throws Exception {
        connection.switchLoop(ANNA, FLIGHT, LoopState.SEND);
        connection.switchLoop(BEN, FLIGHT, LoopState.RECV);
        connection.setVolume(BEN, FLIGHT, 100);
        connection.setVolume(ANNA, FLIGHT, 100);
        connection.setTalking(ANNA, FLIGHT, true);

        while (levelOf(heardByBen, ben) < -14) {
            talk(10);
        }
        assertTrue(levelOf(heardByAnna, anna) < -60, "Anna does not hear herself");
        assertEquals(FLIGHT, awaitTalkStarted().loop());
    }

    @Test
    void withPushToTalkUpNothingReachesTheLoop() throws Exception {
        connection.switchLoop(ANNA, FLIGHT, LoopState.SEND);
        connection.switchLoop(BEN, FLIGHT, LoopState.RECV);

        long before = counter("gate-closed");

        talk(FRAMES);

        assertTrue(levelOf(heardByBen, ben) < -60, "Ben hears nothing");
        awaitCounter("gate-closed", before + FRAMES);
        assertEquals(0, counter("gate-passed"));
    }

    @Test
    void whoOnlyMonitorsPutsNothingOnTheGroup() throws Exception {
        connection.switchLoop(ANNA, FLIGHT, LoopState.RECV);
        connection.setTalking(ANNA, FLIGHT, true);
        long before = counter("gate-closed");

        talk(FRAMES);

        awaitCounter("gate-closed", before + FRAMES);
        assertEquals(0, counter("gate-passed"));
    }

    /** Commands take their way through two agents; what arrives before them comes from a stranger. */
    private void awaitKnown(TestLeg leg) throws IOException {
        for (int knocks = 1; counter("gate-closed") == 0; knocks++) {
            leg.send(new byte[40]);
            int arrived = knocks;
            await("a knock", () -> counter("gate-closed") + counter("rtp-from-strangers") >= arrived);
        }
    }

    private void talk(int frames) throws IOException {
        byte[] payload = new byte[1200];
        long startNs = System.nanoTime();
        for (int i = 0; i < frames; i++) {
            int length = encoder.encode(tone.next(960), payload, 0, payload.length);
            anna.send(Arrays.copyOf(payload, length));
            LockSupport.parkNanos(startNs + (i + 1) * 20_000_000L - System.nanoTime());
        }
        assertTrue(System.nanoTime() - launchedNs < PATIENCE_NS, "the test comes to its end");
    }

    /** Level of Anna's tone in the newest of what has arrived, dBFS. */
    private static double levelOf(HeardVoice heard, TestLeg leg) throws IOException {
        for (byte[] packet : leg.receive()) {
            heard.onPacket(packet, packet.length, 0);
        }
        return heard.levelOf(TONE_HZ);
    }

    private MediaEvent.TalkStarted awaitTalkStarted() throws InterruptedException {
        while (true) {
            MediaEvent event = events.poll(PATIENCE_NS, TimeUnit.NANOSECONDS);
            if (event instanceof MediaEvent.TalkStarted started) {
                return started;
            }
            assertTrue(event != null, "somebody talks");
        }
    }

    private void awaitCounter(String label, long value) {
        await(label + " is " + value, () -> counter(label) == value);
    }

    private static void await(String what, BooleanSupplier condition) {
        long beganNs = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - beganNs < PATIENCE_NS, what);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private long counter(String label) {
        return connection.counters().stream()
                .filter(reading -> reading.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static LoopAddress freshGroup() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new LoopAddress(
                "239.255." + random.nextInt(1, 255) + "." + random.nextInt(1, 255), random.nextInt(20_000, 30_000));
    }
}
