package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.media.engine.HandDrivenEngine.FLIGHT;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.srtp.SrtpSender;

/** Legs whose SRTP keys came by signalling: a talker in clear and a listener with keys, and the other way round. */
class SdesLegTest {
    private static final int TICKS = 50;

    private final OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
    private final Tone tone = new Tone(440, -20);
    private final byte[] payload = new byte[1200];

    @ParameterizedTest
    @EnumSource
    void whatAListenerGetsOpensWithItsKeysAlone(SrtpSuite suite) throws IOException {
        SdesKeys keys = keys(suite);
        try (HandDrivenEngine engine = new HandDrivenEngine()) {
            TestLeg talker = engine.leg(0x1000, Optional.empty());
            TestLeg listener = engine.leg(0x1001, Optional.empty());
            seat(engine, 0, talker, Optional.empty());
            seat(engine, 1, listener, Optional.of(keys));
            talk(engine, talker);
            List<byte[]> packets = listener.receive();
            SrtpReceiver peer = GivenKeys.receiver(mirrored(keys));
            SrtpReceiver stranger = GivenKeys.receiver(keys);
            assertTrue(packets.size() > TICKS / 2);
            for (byte[] packet : packets) {
                assertFalse(stranger.unprotect(packet, 0, packet.length) > 0);
                assertTrue(peer.unprotect(packet, 0, packet.length) > 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTalkerIsHeardWithItsKeysAndRejectedWithout(SrtpSuite suite) throws IOException {
        SdesKeys keys = keys(suite);
        SrtpSender peer = GivenKeys.sender(mirrored(keys));
        try (HandDrivenEngine engine = new HandDrivenEngine()) {
            TestLeg talker = engine.leg(0x1000, Optional.of(peer));
            TestLeg forgetful = engine.leg(0x1001, Optional.empty());
            seat(engine, 0, talker, Optional.of(keys));
            seat(engine, 1, forgetful, Optional.of(keys));
            talk(engine, talker);
            assertEquals(TICKS, engine.counter(EngineCounter.GATE_PASSED));
            talk(engine, forgetful);
            assertEquals(TICKS, engine.counter(EngineCounter.GATE_PASSED));
            assertEquals(TICKS, engine.counter(EngineCounter.SRTP_REJECTED));
        }
    }

    @Test
    void keysOfAnotherLengthAreRefused() {
        byte[] short29 = new byte[29];
        assertThrows(
                IllegalArgumentException.class,
                () -> new SdesKeys(SrtpSuite.AES_CM_128_HMAC_SHA1_80, short29, short29));
    }

    private void talk(HandDrivenEngine engine, TestLeg talker) throws IOException {
        for (int i = 0; i < TICKS; i++) {
            talker.send(Arrays.copyOf(payload, encoder.encode(tone.next(960), payload, 0, payload.length)));
            engine.tick();
        }
    }

    private static void seat(HandDrivenEngine engine, int number, TestLeg leg, Optional<SdesKeys> keys)
            throws IOException {
        EndpointId endpoint = new EndpointId(number);
        engine.connection().openRtpEndpoint(endpoint, new RtpEndpoint(leg.address(), TestLeg.PAYLOAD_TYPE, keys));
        engine.connection().switchLoop(endpoint, FLIGHT, LoopState.SEND);
        engine.connection().setTalking(endpoint, FLIGHT, true);
        engine.tick();
    }

    private static SdesKeys keys(SrtpSuite suite) {
        byte[] send = new byte[suite.keyBytes() + suite.saltBytes()];
        byte[] receive = send.clone();
        Arrays.fill(send, (byte) 1);
        Arrays.fill(receive, (byte) 2);
        return new SdesKeys(suite, send, receive);
    }

    private static SdesKeys mirrored(SdesKeys keys) {
        return new SdesKeys(keys.suite(), /* send= */ keys.receive(), /* receive= */ keys.send());
    }
}
