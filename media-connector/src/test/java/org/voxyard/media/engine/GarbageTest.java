package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.media.engine.HandDrivenEngine.FLIGHT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.SdesKeys;
import org.voxyard.media.api.SrtpSuite;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.srtp.SrtpSender;

/** The real-time agents make no garbage in steady state: with sources that alternate, in clear and with every SRTP suite. */
@EnabledOnOs(OS.LINUX)
class GarbageTest {
    private static final List<String> ROLES = List.of("receiver", "mixer", "sender");
    private static final int TICKS = 250;

    /** What only early rounds allocate is the compiler's that has not got to it yet. */
    private static final int MOST_ROUNDS = 60;

    private static final int LEGS_PER_KIND = 3;

    private final List<TestLeg> legs = new ArrayList<>();
    private final OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
    private final Tone tone = new Tone(440, -20);
    private final byte[] payload = new byte[1200];

    @Test
    void receiverMixerAndSenderAllocateNothing() throws IOException {
        try (HandDrivenEngine engine = new HandDrivenEngine()) {
            seat(engine, Optional.empty());
            for (SrtpSuite suite : SrtpSuite.values()) {
                seat(engine, Optional.of(suite));
            }
            long[] allocated = allocatedInOneRound(engine);
            for (int round = 1; round < MOST_ROUNDS && Arrays.stream(allocated).sum() > 0; round++) {
                allocated = allocatedInOneRound(engine);
            }
            assertEquals("[0, 0, 0]", Arrays.toString(allocated), "bytes of " + ROLES + " in " + TICKS + " ticks");
            assertTrue(engine.counter(EngineCounter.GATE_PASSED) >= (long) TICKS * legs.size());
            assertTrue(engine.counter(EngineCounter.RTP_SENT) >= (long) TICKS * legs.size());
            assertEquals(0, engine.counter(EngineCounter.SRTP_REJECTED));
        }
    }

    /** All of them talk at once; each has a volume of its own, so that nearly every mix is one of its own. */
    private void seat(HandDrivenEngine engine, Optional<SrtpSuite> suite) throws IOException {
        for (int i = 0; i < LEGS_PER_KIND; i++) {
            int number = legs.size();
            Optional<SdesKeys> keys = suite.map(GarbageTest::keys);
            TestLeg leg = engine.leg(0x1000 + number, keys.map(GarbageTest::peer));
            EndpointId endpoint = new EndpointId(number);
            engine.connection().openRtpEndpoint(endpoint, new RtpEndpoint(leg.address(), TestLeg.PAYLOAD_TYPE, keys));
            engine.connection().switchLoop(endpoint, FLIGHT, LoopState.SEND);
            engine.connection().setVolume(endpoint, FLIGHT, 50 + number);
            engine.connection().setTalking(endpoint, FLIGHT, true);
            legs.add(leg);
            engine.tick();
        }
    }

    private long[] allocatedInOneRound(HandDrivenEngine engine) throws IOException {
        long[] before = allocated(engine);
        for (int tick = 0; tick < TICKS; tick++) {
            byte[] voice = Arrays.copyOf(payload, encoder.encode(tone.next(960), payload, 0, payload.length));
            for (TestLeg leg : legs) {
                leg.send(voice);
            }
            engine.tick();
        }
        long[] after = allocated(engine);
        Arrays.setAll(after, i -> after[i] - before[i]);
        return after;
    }

    private static long[] allocated(HandDrivenEngine engine) {
        return ROLES.stream().mapToLong(engine::allocatedBytes).toArray();
    }

    private static SdesKeys keys(SrtpSuite suite) {
        byte[] send = new byte[suite.keyBytes() + suite.saltBytes()];
        byte[] receive = send.clone();
        Arrays.fill(send, (byte) 1);
        Arrays.fill(receive, (byte) 2);
        return new SdesKeys(suite, send, receive);
    }

    /** What the peer sends with is what the engine opens with. */
    private static SrtpSender peer(SdesKeys keys) {
        return GivenKeys.sender(new SdesKeys(keys.suite(), /* send= */ keys.receive(), /* receive= */ keys.send()));
    }
}
