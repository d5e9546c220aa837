package org.voxyard.media.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.voxyard.media.rtp.RtcpReader.Item;

class RtcpTest {
    private static final byte[] CNAME = "voxyard".getBytes(StandardCharsets.US_ASCII);

    private final byte[] buffer = new byte[1500];
    private final RtcpWriter writer = new RtcpWriter();
    private final RtcpReader reader = new RtcpReader();

    @Test
    void aSenderReportIsTheOneOfRfc3550() {
        int length = writer.wrap(buffer, 0)
                .senderReport(0x0102_0304, 0x8899_AABB_CCDD_EEFFL, 960, 7, 700)
                .reportBlock(0x0506_0708, lossyStatistics(), 0)
                .cname(0x0102_0304, CNAME)
                .length();

        String senderReport = "81c8000c01020304" + "8899aabbccddeeff" + "000003c0" + "00000007" + "000002bc";
        String block = "05060708" + "80000002" + "00000004" + "00000000" + "00000000" + "00000000";
        String description = "81ca0004" + "01020304" + "0107" + "766f7879617264" + "000000";
        assertEquals(senderReport + block + description, HexFormat.of().formatHex(buffer, 0, length));
    }

    @Test
    void whatIsWrittenIsRead() {
        ReceptionStatistics statistics = lossyStatistics();
        statistics.onSenderReport(0x1111_2222_3333_4444L, 0);
        int length = writer.wrap(buffer, 5)
                .senderReport(1, 0x8899_AABB_CCDD_EEFFL, 960, 7, 700)
                .reportBlock(2, statistics, 1_000_000_000)
                .cname(1, CNAME)
                .bye(1)
                .length();
        reader.wrap(buffer, 5, length);

        assertEquals(Item.SENDER_REPORT, reader.next());
        assertEquals(1, reader.ssrc());
        assertEquals(0x8899_AABB_CCDD_EEFFL, reader.ntpTimestamp());
        assertEquals(960, reader.rtpTimestamp());
        assertEquals(Item.REPORT_BLOCK, reader.next());
        assertEquals(2, reader.ssrc());
        assertEquals(128, reader.fractionLost());
        assertEquals(2, reader.cumulativeLost());
        assertEquals(4, reader.extendedHighestSequence());
        assertEquals(0, reader.jitter());
        assertEquals(0x2222_3333, reader.lastSenderReport());
        assertEquals(65_536, reader.delaySinceLastSenderReport());
        assertEquals(Item.BYE, reader.next());
        assertEquals(1, reader.ssrc());
        assertEquals(Item.END, reader.next());
        assertEquals(Item.END, reader.next());
    }

    @Test
    void aReceiverReportMayHaveNoBlock() {
        int length = writer.wrap(buffer, 0).receiverReport(9).cname(9, CNAME).length();
        reader.wrap(buffer, 0, length);
        assertEquals(Item.RECEIVER_REPORT, reader.next());
        assertEquals(9, reader.ssrc());
        assertEquals(Item.END, reader.next());
    }

    @Test
    void aNegativeLossIsReadAsOne() {
        ReceptionStatistics duplicated = new ReceptionStatistics(48_000);
        for (int i = 0; i < 4; i++) {
            duplicated.onPacket(1, 0, 0);
        }
        reader.wrap(
                buffer,
                0,
                writer.wrap(buffer, 0)
                        .receiverReport(9)
                        .reportBlock(1, duplicated, 0)
                        .length());
        reader.next();
        assertEquals(Item.REPORT_BLOCK, reader.next());
        assertEquals(-3, reader.cumulativeLost());
    }

    @Test
    void everyCnameLengthEndsOnA32BitBoundary() {
        for (int length = 0; length < 256; length++) {
            int written =
                    writer.wrap(buffer, 0).cname(1, new byte[length]).bye(1).length();
            assertEquals(0, written % 4);
            assertEquals(Item.BYE, reader.wrap(buffer, 0, written).next());
        }
        assertThrows(IllegalArgumentException.class, () -> writer.cname(1, new byte[256]));
    }

    @Test
    void aReportHoldsNoMoreThan31Blocks() {
        writer.wrap(buffer, 0).receiverReport(9);
        ReceptionStatistics statistics = lossyStatistics();
        for (int i = 0; i < RtcpWriter.MAX_REPORT_BLOCKS; i++) {
            writer.reportBlock(i, statistics, 0);
        }
        assertThrows(IllegalStateException.class, () -> writer.reportBlock(31, statistics, 0));
    }

    @Test
    void blocksThatTheLengthDoesNotHoldAreNotRead() {
        int length = writer.wrap(buffer, 0)
                .receiverReport(9)
                .reportBlock(1, lossyStatistics(), 0)
                .length();
        buffer[0] = (byte) 0x9F;
        reader.wrap(buffer, 0, length);
        assertEquals(Item.RECEIVER_REPORT, reader.next());
        assertEquals(Item.REPORT_BLOCK, reader.next());
        assertEquals(Item.END, reader.next());
    }

    @Property
    void randomBytesAreWalkedOverToTheirEnd(@ForAll @Size(max = 200) byte[] bytes, @ForAll boolean looksLikeReport) {
        if (looksLikeReport && bytes.length >= 4) {
            bytes[0] = (byte) (0x80 | (bytes[0] & 0x1F));
            bytes[1] = (byte) (200 + (bytes[1] & 3));
            NetworkOrder.putShort(bytes, 2, bytes.length / 4 - 1);
        }
        reader.wrap(bytes, 0, bytes.length);
        int items = 0;
        for (Item item = reader.next(); item != Item.END; item = reader.next()) {
            readEverything(item);
            items++;
        }
        assertTrue(items <= bytes.length / 4);
    }

    /** Any accessor that left the array would throw. */
    private void readEverything(Item item) {
        reader.ssrc();
        if (item == Item.SENDER_REPORT) {
            reader.ntpTimestamp();
            reader.rtpTimestamp();
        }
        if (item == Item.REPORT_BLOCK) {
            assertTrue(reader.fractionLost() >= 0 && reader.cumulativeLost() >= -0x80_0000);
            reader.delaySinceLastSenderReport();
        }
    }

    /** Two of four packets lost. */
    private static ReceptionStatistics lossyStatistics() {
        ReceptionStatistics statistics = new ReceptionStatistics(48_000);
        statistics.onPacket(1, 0, 0);
        statistics.onPacket(4, 0, 0);
        return statistics;
    }
}
