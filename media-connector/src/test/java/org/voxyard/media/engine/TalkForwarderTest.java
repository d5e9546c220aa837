package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voxyard.media.agent.ParkingIdleStrategy;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.RtpHeader;

/** What leaves for a loop's group under each policy of the talk gate. */
class TalkForwarderTest {
    private static final int PAYLOAD_TYPE = 111;
    private static final long FRAME_NS = 20_000_000;
    private static final LoopChannel FLIGHT =
            new LoopChannel(0, new LoopId("FLIGHT"), new InetSocketAddress("239.255.0.1", 20_001));

    private final Counters counters = new Counters();
    private final List<byte[]> sent = new ArrayList<>();
    private final TalkForwarder forwarder = new TalkForwarder(
            (buffer, offset, length, destination) -> sent.add(Arrays.copyOfRange(buffer, offset, offset + length)),
            new ConductorProxy(new ConductorQueues(new ParkingIdleStrategy()), counters),
            counters,
            0);
    private int frames;

    @Test
    void enforcedSendsNothingFromBeforeTheKey() {
        Ingress talker = talker(TalkGatePolicy.ENFORCED);
        speak(talker, 30);
        press(talker);
        assertTrue(sent.isEmpty());
        speak(talker, 2);
        assertEquals(2, sent.size());
    }

    @Test
    void prerollSendsTheNewestThreeHundredMillisecondsFirstAndContiguously() {
        Ingress talker = talker(TalkGatePolicy.PREROLL);
        speak(talker, 30);
        press(talker);
        assertEquals(15, sent.size());
        speak(talker, 5);
        assertEquals(20, sent.size());
        int first = RtpHeader.sequence(sent.getFirst(), 0);
        assertEquals(
                IntStream.range(0, 20).map(i -> (first + i) & 0xFFFF).boxed().toList(),
                sent.stream().map(packet -> RtpHeader.sequence(packet, 0)).toList());
        assertTrue(RtpHeader.marker(sent.getFirst(), 0));
    }

    @Test
    void prerollKeepsNothingThatIsOlder() {
        Ingress talker = talker(TalkGatePolicy.PREROLL);
        speak(talker, 30);
        frames += 100;
        press(talker);
        assertTrue(sent.isEmpty());
    }

    @Test
    void openNeedsNoKeyButTheStateTalk() {
        Ingress talker = talker(TalkGatePolicy.OPEN);
        speak(talker, 3);
        assertEquals(3, sent.size());
        talker.onSend(FLIGHT, false);
        speak(talker, 3);
        assertEquals(3, sent.size());
        assertEquals(3, counters.get(EngineCounter.GATE_CLOSED));
    }

    @Test
    void aPolicyOfItsOwnHoldsUntilItIsTakenBack() {
        Ingress talker = talker(TalkGatePolicy.ENFORCED);
        speak(talker, 3);
        assertTrue(sent.isEmpty());
        talker.onPolicy(Optional.of(TalkGatePolicy.OPEN));
        speak(talker, 3);
        assertEquals(3, sent.size());
        talker.onPolicy(Optional.empty());
        speak(talker, 3);
        assertEquals(3, sent.size());
    }

    @Test
    void anotherPolicyClosesAGateThatIsOpenAndTheSequenceGoesOn() {
        Ingress talker = talker(TalkGatePolicy.ENFORCED);
        press(talker);
        speak(talker, 2);
        talker.onPolicy(Optional.of(TalkGatePolicy.PREROLL));
        speak(talker, 2);
        assertEquals(2, sent.size());
        press(talker);
        assertEquals(RtpHeader.sequence(sent.get(1), 0) + 1 & 0xFFFF, RtpHeader.sequence(sent.get(2), 0));
    }

    @Test
    void theSamePolicyAgainChangesNothing() {
        Ingress talker = talker(TalkGatePolicy.ENFORCED);
        press(talker);
        talker.onPolicy(Optional.of(TalkGatePolicy.ENFORCED));
        speak(talker, 2);
        assertEquals(2, sent.size());
    }

    @Test
    void aHeaderThatContradictsItsLengthIsCountedAndDropped() {
        Ingress talker = talker(TalkGatePolicy.OPEN);
        byte[] packet = packet();
        packet[0] = (byte) 0x8F;
        forwarder.forward(talker, packet, 14, 0);
        assertTrue(sent.isEmpty());
        assertEquals(1, counters.get(EngineCounter.RTP_MALFORMED));
    }

    private Ingress talker(TalkGatePolicy policy) {
        Ingress ingress =
                new Ingress(new EndpointId(1), new StreamStart(70_000, 65_530, 0), policy, new ReportMailbox());
        ingress.open(Optional.empty(), PAYLOAD_TYPE, AudioLevelExtension.ABSENT);
        ingress.onSend(FLIGHT, true);
        return ingress;
    }

    private void press(Ingress talker) {
        Ingress.OpenGate gate = talker.onTalking(FLIGHT, true, frames * FRAME_NS);
        forwarder.sendPreroll(talker, gate, frames * FRAME_NS);
    }

    private void speak(Ingress talker, int count) {
        for (int i = 0; i < count; i++) {
            byte[] packet = packet();
            forwarder.forward(talker, packet, packet.length, frames * FRAME_NS);
            frames++;
        }
    }

    private byte[] packet() {
        byte[] packet = new byte[40];
        RtpHeader.write(packet, 0, false, PAYLOAD_TYPE, frames & 0xFFFF, frames * 960, 0x1234);
        packet[RtpHeader.FIXED_LENGTH] = 0x58;
        return packet;
    }
}
