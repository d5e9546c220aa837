package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.agent.AgentRunner;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;

/** The real-time threads of a running engine make no garbage in steady state. */
class GarbageTest {
    private static final LoopId FLIGHT = new LoopId("FLIGHT");
    private static final int LISTENERS = 10;
    private static final int WARM_UP_FRAMES = 150;
    private static final int FRAMES = 100;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void mixerAndSenderAllocateNothingAndTheReceiverOnlyAddresses() throws Exception {
        try (MediaEngine engine =
                MediaEngine.launch(new MediaEngineContext().dataFolder(folder).mediaPort(0))) {
            List<TestLeg> legs = legs(engine);
            OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
            Tone tone = new Tone(440, -20);
            talk(legs.getFirst(), encoder, tone, WARM_UP_FRAMES);
            Map<String, Long> before = allocated(engine);
            talk(legs.getFirst(), encoder, tone, FRAMES);
            Map<String, Long> after = allocated(engine);
            assertBelow(2_000, "mixer", before, after);
            assertBelow(2_000, "sender", before, after);
            assertBelow(FRAMES * 3 * 200, "receiver", before, after);
            for (TestLeg leg : legs) {
                leg.close();
            }
        }
    }

    private static List<TestLeg> legs(MediaEngine engine) throws Exception {
        MediaConnection connection = engine.connect();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        connection.openLoop(
                FLIGHT, new LoopAddress("239.255.3." + random.nextInt(1, 255), random.nextInt(20_000, 30_000)));
        List<TestLeg> legs = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            TestLeg leg = new TestLeg(engine.mediaPort(), 0x1000 + i);
            EndpointId endpoint = new EndpointId(i);
            connection.openRtpEndpoint(endpoint, new RtpEndpoint(leg.address(), TestLeg.PAYLOAD_TYPE));
            connection.switchLoop(endpoint, FLIGHT, i == 0 ? LoopState.SEND : LoopState.RECV);
            connection.setVolume(endpoint, FLIGHT, 50 + i);
            legs.add(leg);
        }
        connection.setTalking(new EndpointId(0), FLIGHT, true);
        return legs;
    }

    private static void talk(TestLeg leg, OpusEncoder encoder, Tone tone, int frames) throws Exception {
        byte[] payload = new byte[1200];
        long startNs = System.nanoTime();
        for (int i = 0; i < frames; i++) {
            leg.send(Arrays.copyOf(payload, encoder.encode(tone.next(960), payload, 0, payload.length)));
            LockSupport.parkNanos(startNs + (i + 1) * 20_000_000L - System.nanoTime());
        }
    }

    private static Map<String, Long> allocated(MediaEngine engine) {
        Map<String, Long> bytes = new HashMap<>();
        for (AgentRunner runner : engine.runners()) {
            bytes.put(runner.roleName(), THREADS.getThreadAllocatedBytes(runner.threadId()));
        }
        return bytes;
    }

    private static void assertBelow(long limit, String role, Map<String, Long> before, Map<String, Long> after) {
        long bytes = after.get(role) - before.get(role);
        assertTrue(bytes <= limit, role + " allocated " + bytes + " bytes in " + FRAMES + " ticks");
    }
}
