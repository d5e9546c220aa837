package org.voxyard.media.engine;

import org.voxyard.media.rtp.NetworkOrder;
import org.voxyard.media.rtp.NtpTimestamp;

/**
 * Carries one RTCP receiver report at a time from the Receiver, which has the statistics, to the Sender, which has the
 * keys. One writer, one reader, no allocation.
 */
final class ReportMailbox {
    static final int MAX_REPORT_BYTES = 64;

    /** Where a report with one block says how old the peer's last sender report is (RFC 3550 §6.4.2). */
    private static final int LAST_SENDER_REPORT = 24;

    private static final int DELAY_SINCE_IT = 28;

    private final byte[] report = new byte[MAX_REPORT_BYTES];
    private long writtenNs;
    private volatile int length;

    /** Whether the Sender has taken the previous report. Receiver only. */
    boolean isEmpty() {
        return length == 0;
    }

    /** Where to write the next report when empty. Receiver only. */
    byte[] buffer() {
        return report;
    }

    /** Makes the written report visible. Receiver only. */
    void publish(int lengthBytes, long nowNs) {
        writtenNs = nowNs;
        length = lengthBytes;
    }

    /**
     * Copies the waiting report, if any, and returns its length. The time that it waited is added to the delay that it tells:
     * the peer takes both for the way there and back. Sender only.
     */
    int take(byte[] destination, int offset, long nowNs) {
        int waiting = length;
        if (waiting > 0) {
            System.arraycopy(report, 0, destination, offset, waiting);
            addDelay(destination, offset, nowNs - writtenNs);
            length = 0;
        }
        return waiting;
    }

    private static void addDelay(byte[] packet, int offset, long waitedNs) {
        if (NetworkOrder.getInt(packet, offset + LAST_SENDER_REPORT) != 0) {
            int delay = NetworkOrder.getInt(packet, offset + DELAY_SINCE_IT) + NtpTimestamp.toUnits(waitedNs);
            NetworkOrder.putInt(packet, offset + DELAY_SINCE_IT, delay);
        }
    }
}
