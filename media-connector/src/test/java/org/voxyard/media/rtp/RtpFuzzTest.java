package org.voxyard.media.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** The readers of RTP and RTCP stay inside their datagram, whatever it says, and come to an end. */
class RtpFuzzTest {
    private static final int ROOM_BEHIND = 64;

    @FuzzTest(maxDuration = "60s")
    void aValidHeaderLeavesAPayloadInsideTheDatagram(byte[] datagram) {
        if (RtpHeader.isValid(datagram, 0, datagram.length)) {
            int header = RtpHeader.headerLength(datagram, 0);
            int payload = RtpHeader.payloadLength(datagram, 0, datagram.length);
            assertTrue(header >= RtpHeader.FIXED_LENGTH && payload >= 0 && header + payload <= datagram.length);
            for (int id = 0; id <= 16; id++) {
                int level = AudioLevelExtension.level(datagram, 0, id);
                assertTrue(level == AudioLevelExtension.ABSENT || (level >= 0 && level <= 127));
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void blocksOfARedundantPayloadLieSideBySideInsideIt(byte[] payload) {
        RedundantPayload redundant = new RedundantPayload();
        if (redundant.wrap(payload, 0, payload.length)) {
            int end = 4 * redundant.repetitions() + 1;
            for (int block = 0; block <= redundant.repetitions(); block++) {
                assertEquals(end, redundant.offset(block));
                assertTrue(redundant.length(block) >= 0 && redundant.payloadType(block) <= 127);
                assertTrue(redundant.timestampOffset(block) >= 0 && redundant.timestampOffset(block) <= 0x3FFF);
                end += redundant.length(block);
            }
            assertEquals(payload.length, end);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void aWalkOverRtcpEndsAndSeesNothingBehindTheDatagram(byte[] datagram) {
        byte[] amongOnes = Arrays.copyOf(datagram, datagram.length + ROOM_BEHIND);
        Arrays.fill(amongOnes, datagram.length, amongOnes.length, (byte) 0xff);
        assertEquals(
                walk(Arrays.copyOf(datagram, datagram.length + ROOM_BEHIND), datagram.length),
                walk(amongOnes, datagram.length));
    }

    /** Sum of all that was read. */
    private static long walk(byte[] buffer, int length) {
        RtcpReader reader = new RtcpReader().wrap(buffer, 0, length);
        long sum = 0;
        int steps = 0;
        for (RtcpReader.Item item = reader.next(); item != RtcpReader.Item.END; item = reader.next()) {
            sum = 31 * sum + reader.ssrc() + valuesOf(item, reader);
            assertTrue(++steps <= length, "no item is shorter than a byte");
        }
        return sum;
    }

    private static long valuesOf(RtcpReader.Item item, RtcpReader reader) {
        return switch (item) {
            case SENDER_REPORT -> reader.ntpTimestamp() + reader.rtpTimestamp();
            case REPORT_BLOCK ->
                reader.fractionLost()
                        + reader.cumulativeLost()
                        + reader.extendedHighestSequence()
                        + reader.jitter()
                        + reader.lastSenderReport()
                        + reader.delaySinceLastSenderReport();
            case RECEIVER_REPORT, BYE, END -> 0;
        };
    }

    @FuzzTest(maxDuration = "60s")
    void whatIsReportedOfAnySequenceFitsItsFields(byte[] sequences) {
        ReceptionStatistics statistics = new ReceptionStatistics(48_000);
        for (int at = 0; at + 4 <= sequences.length; at += 4) {
            int jump = NetworkOrder.getShort(sequences, at);
            statistics.onPacket(jump, NetworkOrder.getShort(sequences, at + 2) << 16, at * 5_000_000L);
            if (jump % 7 == 0) {
                int fraction = statistics.takeFractionLost();
                assertTrue(fraction >= 0 && fraction <= 255);
            }
            assertTrue(statistics.jitter() >= 0);
            assertTrue(Math.abs(statistics.cumulativeLost()) <= 0x80_0000);
        }
    }
}
