package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.media.agent.ParkingIdleStrategy;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.RepeatingSender;
import org.voxyard.media.rtp.RtpHeader;

/** What goes to a loop's group when a talker's packets repeat the ones before (RFC 2198) and some are lost. */
class RedundancyTest {
    private static final int OPUS = 100;
    private static final int REDUNDANT = 101;
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
    private final Ingress talker = talker();
    private final RepeatingSender browser = new RepeatingSender(OPUS);

    @Test
    void aLostPacketGoesBeforeTheOneThatRepeatsIt() {
        press(0);
        receive(packet(0), packet(1));
        packet(2);
        receive(packet(3));
        assertEquals(List.of(0, 1, 2, 3), framesSent());
        assertEquals(1, counters.get(EngineCounter.RED_RECOVERED));
        assertEquals(3, counters.get(EngineCounter.RTP_RECEIVED));
    }

    @Test
    void whatIsSentInItsPlaceIsTheLostPacketItself() {
        press(0);
        receive(packet(0));
        packet(1);
        receive(packet(2));
        byte[] recovered = sent.get(1);
        assertArrayEquals(payload(1), Arrays.copyOfRange(recovered, RtpHeader.FIXED_LENGTH, recovered.length));
        assertEquals(960, RtpHeader.timestamp(recovered, 0));
        assertEquals(OPUS, RtpHeader.payloadType(recovered, 0));
        assertFalse(RtpHeader.marker(recovered, 0));
    }

    @Test
    void ofTwoLostPacketsTheSecondIsRecoveredAndTheGapOfTheFirstStays() {
        press(0);
        receive(packet(0));
        packet(1);
        packet(2);
        receive(packet(3));
        assertEquals(List.of(0, 2, 3), framesSent());
        int first = RtpHeader.sequence(sent.getFirst(), 0);
        assertEquals(first + 2, RtpHeader.sequence(sent.get(1), 0));
    }

    @Test
    void nothingGoesTwice() {
        press(0);
        receive(packet(0), packet(1), packet(2));
        assertEquals(List.of(0, 1, 2), framesSent());
        assertEquals(0, counters.get(EngineCounter.RED_RECOVERED));
    }

    @Test
    void aPacketThatWasOvertakenByItsRepetitionIsDroppedAndCounted() {
        press(0);
        receive(packet(0));
        byte[] late = packet(1);
        receive(packet(2), late, packet(3));
        assertEquals(List.of(0, 1, 2, 3), framesSent());
        assertEquals(1, counters.get(EngineCounter.RED_OVERTAKEN));
    }

    @Test
    void aPacketFromBeforeTheKeyIsNotRecoveredAfterIt() {
        receive(packet(0));
        packet(1);
        press(2);
        receive(packet(2), packet(3));
        assertEquals(List.of(2, 3), framesSent());
        assertEquals(0, counters.get(EngineCounter.RED_RECOVERED));
    }

    @Test
    void theFirstPacketAfterTheKeyIsRecoveredAndBeginsTheSpurt() {
        receive(packet(0));
        press(1);
        packet(1);
        receive(packet(2));
        assertEquals(List.of(1, 2), framesSent());
        assertTrue(RtpHeader.marker(sent.getFirst(), 0));
        assertFalse(RtpHeader.marker(sent.getLast(), 0));
    }

    @Test
    void nothingIsRecoveredWhileTheKeyIsUp() {
        receive(packet(0));
        packet(1);
        receive(packet(2));
        assertTrue(sent.isEmpty());
        assertEquals(0, counters.get(EngineCounter.RED_RECOVERED));
    }

    @Test
    void plainAndRedundantPacketsOfOneStreamMayAlternate() {
        press(0);
        receive(packet(0));
        browser.next(payload(1), 960);
        receive(rtp(OPUS, 1, payload(1)), packet(2));
        assertEquals(List.of(0, 1, 2), framesSent());
    }

    @Test
    void hostileRepetitionsAreCountedAndSendNothing() {
        press(0);
        receive(rtp(REDUNDANT, 0, new byte[] {(byte) 0xE4, 1, 2}));
        receive(rtp(REDUNDANT, 1, new byte[] {0x05, 1, 2}));
        receive(rtp(REDUNDANT, 2, new byte[] {0x64}));
        assertTrue(sent.isEmpty());
        assertEquals(1, counters.get(EngineCounter.RED_MALFORMED));
        assertEquals(1, counters.get(EngineCounter.RTP_WRONG_PAYLOAD_TYPE));
        assertEquals(1, counters.get(EngineCounter.RTP_MALFORMED));
    }

    @Test
    void aPeerThatRefusedRepetitionsMaySendNone() {
        talker.acceptRedundancy(-1);
        press(0);
        receive(packet(0));
        assertTrue(sent.isEmpty());
        assertEquals(1, counters.get(EngineCounter.RTP_WRONG_PAYLOAD_TYPE));
    }

    @Test
    void recoveringAllocatesNothing() {
        TalkForwarder quiet = new TalkForwarder(
                (buffer, offset, length, destination) -> true,
                new ConductorProxy(new ConductorQueues(new ParkingIdleStrategy()), counters),
                counters,
                0);
        press(0);
        packet(0);
        byte[] packet = packet(1);
        int[] frame = new int[1];
        long bytes = AllocationMeter.leastBytesAllocatedBy(() -> {
            for (int i = 0; i < 2_000; i++) {
                frame[0] += 2;
                RtpHeader.write(packet, 0, false, REDUNDANT, frame[0] & 0xFFFF, frame[0] * 960, 0x1234);
                quiet.forward(talker, packet, packet.length, frame[0] * FRAME_NS);
            }
        });
        assertTrue(bytes < 400, bytes + " bytes for 2000 packets");
        assertTrue(counters.get(EngineCounter.RED_RECOVERED) >= 1_999);
    }

    private static Ingress talker() {
        StreamStart start = new StreamStart(70_000, 1_000, 0);
        Ingress ingress = new Ingress(new EndpointId(1), start, TalkGatePolicy.ENFORCED, new ReportMailbox());
        ingress.open(Optional.empty(), OPUS, AudioLevelExtension.ABSENT);
        ingress.acceptRedundancy(REDUNDANT);
        ingress.onSend(FLIGHT, true);
        return ingress;
    }

    /** Just before that frame arrives. */
    private void press(int frame) {
        talker.onTalking(FLIGHT, true, frame * FRAME_NS - FRAME_NS / 2);
    }

    private void receive(byte[]... packets) {
        for (byte[] packet : packets) {
            long arrivalNs = RtpHeader.timestamp(packet, 0) / 960 * FRAME_NS;
            forwarder.forward(talker, packet, packet.length, arrivalNs);
        }
    }

    /** Makes the next packet; it is lost unless it is received. */
    private byte[] packet(int frame) {
        return rtp(REDUNDANT, frame, browser.next(payload(frame), frame * 960));
    }

    private static byte[] rtp(int type, int frame, byte[] payload) {
        byte[] packet = Arrays.copyOf(new byte[RtpHeader.FIXED_LENGTH], RtpHeader.FIXED_LENGTH + payload.length);
        System.arraycopy(payload, 0, packet, RtpHeader.FIXED_LENGTH, payload.length);
        RtpHeader.write(packet, 0, false, type, 65_534 + frame & 0xFFFF, frame * 960, 0x1234);
        return packet;
    }

    private static byte[] payload(int frame) {
        return new byte[] {0x58, (byte) frame, 3};
    }

    private List<Integer> framesSent() {
        return sent.stream().map(packet -> RtpHeader.timestamp(packet, 0) / 960).toList();
    }
}
