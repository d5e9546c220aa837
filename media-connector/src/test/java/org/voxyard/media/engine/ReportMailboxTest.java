package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.voxyard.media.rtp.NtpTimestamp;
import org.voxyard.media.rtp.ReceptionStatistics;
import org.voxyard.media.rtp.RtcpReader;
import org.voxyard.media.rtp.RtcpWriter;

/** A browser computes the round trip from what the report says of its own delay. */
class ReportMailboxTest {
    private static final long MS = 1_000_000;

    private final ReportMailbox mailbox = new ReportMailbox();
    private final ReceptionStatistics statistics = new ReceptionStatistics(48_000);
    private final byte[] packet = new byte[256];

    @Test
    void theTimeInTheMailboxCountsAsDelayOfTheReport() {
        statistics.onPacket(1, 960, 0);
        statistics.onSenderReport(NtpTimestamp.ofEpochNs(1_000 * MS), 100 * MS);
        write(300 * MS);
        RtcpReader reader = read(mailbox.take(packet, 0, 2_300 * MS));
        assertEquals(NtpTimestamp.toUnits(2_200 * MS), reader.delaySinceLastSenderReport(), 2);
    }

    @Test
    void withoutASenderReportOfThePeerThereIsNoDelay() {
        statistics.onPacket(1, 960, 0);
        write(300 * MS);
        assertEquals(0, read(mailbox.take(packet, 0, 2_300 * MS)).delaySinceLastSenderReport());
    }

    @Test
    void aReportIsTakenOnce() {
        statistics.onPacket(1, 960, 0);
        write(0);
        assertTrue(mailbox.take(packet, 0, 0) > 0);
        assertEquals(0, mailbox.take(packet, 0, 0));
        assertTrue(mailbox.isEmpty());
    }

    private void write(long nowNs) {
        RtcpWriter writer = new RtcpWriter().wrap(mailbox.buffer(), 0).receiverReport(7);
        mailbox.publish(writer.reportBlock(8, statistics, nowNs).length(), nowNs);
    }

    private RtcpReader read(int length) {
        RtcpReader reader = new RtcpReader().wrap(packet, 0, length);
        assertEquals(RtcpReader.Item.RECEIVER_REPORT, reader.next());
        assertEquals(RtcpReader.Item.REPORT_BLOCK, reader.next());
        return reader;
    }
}
