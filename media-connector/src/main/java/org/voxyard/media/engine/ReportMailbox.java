package org.voxyard.media.engine;

/**
 * Carries one RTCP receiver report at a time from the Receiver, which has the statistics, to the Sender, which has the
 * keys. One writer, one reader, no allocation.
 */
final class ReportMailbox {
    static final int MAX_REPORT_BYTES = 64;

    private final byte[] report = new byte[MAX_REPORT_BYTES];
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
    void publish(int lengthBytes) {
        length = lengthBytes;
    }

    /** Copies the waiting report, if any, and returns its length. Sender only. */
    int take(byte[] destination, int offset) {
        int waiting = length;
        if (waiting > 0) {
            System.arraycopy(report, 0, destination, offset, waiting);
            length = 0;
        }
        return waiting;
    }
}
