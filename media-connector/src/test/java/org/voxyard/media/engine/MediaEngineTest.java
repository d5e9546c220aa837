package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;

/** The whole engine with real sockets on loopback, plain RTP legs and real Opus. */
@Timeout(60)
class MediaEngineTest {
    private static final LoopId FLIGHT = new LoopId("FLIGHT");
    private static final EndpointId ANNA = new EndpointId(1);
    private static final EndpointId BEN = new EndpointId(2);
    private static final int FRAMES = 60;

    @TempDir
    Path folder;

    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();
    private MediaEngine engine;
    private MediaConnection connection;
    private TestLeg anna;
    private TestLeg ben;
    private OpusLibrary opus;

    @BeforeEach
    void launch() throws Exception {
        engine = MediaEngine.launch(
                new MediaEngineContext().dataFolder(folder).mediaPort(0).listener(events::add));
        connection = engine.connect();
        opus = OpusLibrary.load(folder);
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

        talk(440);

        assertTrue(loudness(ben, 440) > -14, "Ben hears the tone");
        assertTrue(loudness(anna, 440) < -60, "Anna does not hear herself");
        assertEquals(FLIGHT, awaitTalkStarted().loop());
    }

    @Test
    void withPushToTalkUpNothingReachesTheLoop() throws Exception {
        connection.switchLoop(ANNA, FLIGHT, LoopState.SEND);
        connection.switchLoop(BEN, FLIGHT, LoopState.RECV);

        long before = counter("gate-closed");

        talk(440);

        assertTrue(loudness(ben, 440) < -60, "Ben hears nothing");
        awaitCounter("gate-closed", before + FRAMES);
        assertEquals(0, counter("gate-passed"));
    }

    @Test
    void whoOnlyMonitorsPutsNothingOnTheGroup() throws Exception {
        connection.switchLoop(ANNA, FLIGHT, LoopState.RECV);
        connection.setTalking(ANNA, FLIGHT, true);
        long before = counter("gate-closed");

        talk(440);

        awaitCounter("gate-closed", before + FRAMES);
        assertEquals(0, counter("gate-passed"));
    }

    /** Commands take their way through two agents; what arrives before them comes from a stranger. */
    private void awaitKnown(TestLeg leg) throws IOException {
        for (int knocks = 1; counter("gate-closed") == 0; knocks++) {
            leg.send(new byte[40]);
            while (counter("gate-closed") + counter("rtp-from-strangers") < knocks) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void talk(double frequencyHz) throws IOException {
        try (OpusEncoder encoder = opus.encoder(OpusSettings.speech())) {
            byte[] payload = new byte[1200];
            Tone tone = new Tone(frequencyHz, -10);
            long startNs = System.nanoTime();
            for (int i = 0; i < FRAMES; i++) {
                int length = encoder.encode(tone.next(960), payload, 0, payload.length);
                anna.send(Arrays.copyOf(payload, length));
                LockSupport.parkNanos(startNs + (i + 1) * 20_000_000L - System.nanoTime());
            }
        }
    }

    /** Median level of a frequency in what has arrived, dBFS. */
    private double loudness(TestLeg leg, double frequencyHz) throws IOException {
        List<Double> amplitudes = new ArrayList<>();
        float[] pcm = new float[5760];
        try (OpusDecoder decoder = opus.decoder()) {
            for (byte[] packet : leg.receive()) {
                int samples = decoder.decode(packet, 12, packet.length - 12, pcm, 0, pcm.length);
                amplitudes.add(Tone.rmsDbfs(Arrays.copyOf(pcm, samples), frequencyHz));
            }
        }
        return amplitudes.stream()
                .sorted()
                .skip(amplitudes.size() / 2)
                .findFirst()
                .orElse(-120.0);
    }

    private MediaEvent.TalkStarted awaitTalkStarted() throws InterruptedException {
        while (true) {
            MediaEvent event = events.poll(5, TimeUnit.SECONDS);
            if (event instanceof MediaEvent.TalkStarted started) {
                return started;
            }
            assertTrue(event != null, "an event within five seconds");
        }
    }

    private void awaitCounter(String label, long value) {
        long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (counter(label) != value && System.nanoTime() < deadlineNs) {
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(value, counter(label));
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
