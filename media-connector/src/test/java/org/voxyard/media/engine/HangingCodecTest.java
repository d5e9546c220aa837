package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.media.agent.AgentRunners;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.mix.Dimming;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.transport.UdpNetwork;

/** A codec that does not return, on real threads and sockets. */
class HangingCodecTest {
    private static final LoopId FLIGHT = new LoopId("FLIGHT");
    private static final EndpointId ANNA = new EndpointId(1);
    private static final EndpointId BEN = new EndpointId(2);
    private static final int TONE_HZ = 440;
    private static final double CLEARLY_HEARD_DBFS = -30;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);

    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();
    private final AtomicInteger encodersThatHang = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final HeardVoice heardByBen = new HeardVoice();
    private final OpusEncoder annasEncoder = SimulatedSwitch.encoder(1);
    private final Tone tone = new Tone(TONE_HZ, -20);
    private final byte[] payload = new byte[1200];
    private AgentRunners runners;
    private Engine engine;
    private MediaConnection connection;
    private TestLeg anna;
    private TestLeg ben;

    @BeforeEach
    void launch() throws Exception {
        runners = new AgentRunners(System::nanoTime, (role, error) -> {});
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        UdpNetwork network = new UdpNetwork(NetworkInterface.getByName("lo"), 1);
        engine = new Engine(network, anyPort, parts(), Runnable::run);
        engine.agents().forEach(agent -> runners.start(agent.agent(), agent.idle()));
        connection = engine.connect(List.of(), () -> new EngineHealth(true, true, List.of()));
        anna = new TestLeg(engine.mediaAddress().getPort(), 0x1000);
        ben = new TestLeg(engine.mediaAddress().getPort(), 0x1001);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        connection.openLoop(
                FLIGHT, new LoopAddress("239.255.4." + random.nextInt(1, 255), random.nextInt(20_000, 30_000)));
        connection.openRtpEndpoint(ANNA, new RtpEndpoint(anna.address(), TestLeg.PAYLOAD_TYPE));
        connection.openRtpEndpoint(BEN, new RtpEndpoint(ben.address(), TestLeg.PAYLOAD_TYPE));
        connection.switchLoop(ANNA, FLIGHT, LoopState.SEND);
        connection.switchLoop(BEN, FLIGHT, LoopState.RECV);
        connection.setVolume(BEN, FLIGHT, 100);
        connection.setTalking(ANNA, FLIGHT, true);
    }

    @AfterEach
    void close() throws IOException {
        released.countDown();
        anna.close();
        ben.close();
        runners.close();
        engine.close();
    }

    @Test
    void listenersHearAgainAndTheOldMixerEndsWhenItsCodecReturns() throws Exception {
        hangUntilReplaced();
        heardByBen.forget();
        talkUntil("Ben hears Anna again", () -> heardByBen.levelOf(TONE_HZ) > CLEARLY_HEARD_DBFS);
        assertTrue(events.stream().anyMatch(MediaEvent.MixerReplaced.class::isInstance));
        assertFalse(engine.notices(System.nanoTime()).isEmpty(), "it is part of the node's health");
        assertTrue(abandoned() > 0);

        released.countDown();
        talkUntil("it came back and ended", () -> abandoned() == 0);
        heardByBen.forget();
        talkUntil("Ben still hears Anna", () -> heardByBen.levelOf(TONE_HZ) > CLEARLY_HEARD_DBFS);
    }

    @Test
    void theEngineEndsWithoutWaitingForAMixerThatWasReplaced() throws Exception {
        hangUntilReplaced();
        runners.close();
        assertTrue(abandoned() > 0);
    }

    /** On a busy machine a mixer may be replaced for want of a processor besides. */
    private void hangUntilReplaced() throws IOException {
        warmUp();
        long before = replacements();
        encodersThatHang.set(1);
        connection.setPan(BEN, FLIGHT, -50);
        talkUntil("replaced", () -> encodersThatHang.get() == 0 && replacements() > before);
    }

    private long replacements() {
        return engine.counters().get(EngineCounter.MIXER_REPLACEMENTS);
    }

    private long abandoned() {
        return engine.counters().get(EngineCounter.MIXERS_ABANDONED);
    }

    /** Past the time in which a watchdog is lenient. */
    private void warmUp() throws IOException {
        long endNs = System.nanoTime() + 2 * Watchdog.BEGINNING_NS;
        talkUntil(
                "Ben hears Anna",
                () -> System.nanoTime() - endNs > 0 && heardByBen.levelOf(TONE_HZ) > CLEARLY_HEARD_DBFS);
    }

    private void talkUntil(String what, BooleanSupplier condition) throws IOException {
        long beganNs = System.nanoTime();
        for (long frame = 1; !condition.getAsBoolean(); frame++) {
            assertTrue(System.nanoTime() - beganNs < PATIENCE_NS, what);
            anna.send(Arrays.copyOf(payload, annasEncoder.encode(tone.next(960), payload, 0, payload.length)));
            LockSupport.parkNanos(beganNs + frame * Frame.DURATION_NS - System.nanoTime());
            ben.receive().forEach(this::hear);
        }
    }

    private void hear(byte[] packet) {
        heardByBen.onPacket(packet, packet.length, System.nanoTime());
    }

    private EngineParts parts() {
        return new EngineParts(
                DtlsIdentity.create(new SecureRandom(), Instant.EPOCH),
                this::encoder,
                0,
                true,
                1,
                Dimming.DEFAULT_DB,
                SimulatedSwitch::stream,
                Optional.empty(),
                TalkGatePolicy.ENFORCED,
                true,
                events::add,
                runners,
                (role, error) -> {},
                new SecureRandom(),
                System::nanoTime,
                0);
    }

    private OpusEncoder encoder(int channels) {
        if (encodersThatHang.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return SimulatedSwitch.encoder(channels);
    }
}
