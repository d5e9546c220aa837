package org.voxyard.media.rtp;

/**
 * What a receiver reports about one source: loss (RFC 3550 A.1, A.3), jitter (A.8) and the last sender report.
 *
 * <p>Written by one thread. Times are of any monotonic clock, always the same one.
 */
public final class ReceptionStatistics {
    /** A jump of more than this is a restart of the source, not loss (MAX_DROPOUT of A.1). */
    private static final int MAX_DROPOUT = 3000;

    private static final int MAX_CUMULATIVE_LOST = 0x7F_FFFF;
    private static final int MIN_CUMULATIVE_LOST = -0x80_0000;

    private final long clockRateHz;
    private boolean started;
    private long baseExtended;
    private long highestExtended;
    private long received;
    private long expectedPrior;
    private long receivedPrior;
    private int lastTransit;
    private long jitterScaled;
    private int lastSenderReport;
    private long lastSenderReportNs;

    /** @param clockRateHz of the payload: 48000 for Opus */
    public ReceptionStatistics(int clockRateHz) {
        this.clockRateHz = clockRateHz;
    }

    /** Takes note of an arrived packet; a jump of the sequence starts the count afresh. */
    public void onPacket(int sequence, int timestamp, long nowNs) {
        int transit = (int) (toClock(nowNs) - timestamp);
        if (!started || Math.abs(SequenceNumbers.distance((int) highestExtended, sequence)) > MAX_DROPOUT) {
            restart(sequence, transit);
        }
        highestExtended = Math.max(highestExtended, SequenceNumbers.extend(highestExtended, sequence));
        received++;
        updateJitter(transit);
    }

    /** Takes note of a sender report of the source, for LSR and DLSR. */
    public void onSenderReport(long ntpTimestamp, long nowNs) {
        lastSenderReport = NtpTimestamp.middle(ntpTimestamp);
        lastSenderReportNs = nowNs;
    }

    /** Whether there is anything to report. */
    public boolean hasStarted() {
        return started;
    }

    /** Packets lost in the interval since the last call, in 1/256 (0 to 255); this call begins the next interval. */
    public int takeFractionLost() {
        long expectedInterval = expected() - expectedPrior;
        long lostInterval = expectedInterval - (received - receivedPrior);
        expectedPrior = expected();
        receivedPrior = received;
        return expectedInterval <= 0 || lostInterval <= 0
                ? 0
                : (int) Math.min(255, lostInterval * 256 / expectedInterval);
    }

    /** Packets lost since the start, in 24 signed bits; duplicates make it negative. */
    public int cumulativeLost() {
        return Math.clamp(expected() - received, MIN_CUMULATIVE_LOST, MAX_CUMULATIVE_LOST);
    }

    /** Packets that have come since the start, duplicates too. */
    public long received() {
        return received;
    }

    /** Circles in the high 16 bits, highest sequence number in the low ones. */
    public int extendedHighestSequence() {
        return (int) highestExtended;
    }

    /** Mean deviation of the transit time, in units of the payload's clock. */
    public int jitter() {
        return (int) (jitterScaled >> 4);
    }

    /** LSR: middle 32 bits of the last sender report, 0 if there was none. */
    public int lastSenderReport() {
        return lastSenderReport;
    }

    /** DLSR in 1/65536 s, 0 if there was no sender report. */
    public int delaySinceLastSenderReport(long nowNs) {
        return lastSenderReport == 0 ? 0 : NtpTimestamp.toUnits(nowNs - lastSenderReportNs);
    }

    private void restart(int sequence, int transit) {
        started = true;
        baseExtended = sequence;
        highestExtended = sequence;
        received = 0;
        expectedPrior = 0;
        receivedPrior = 0;
        lastTransit = transit;
    }

    private long expected() {
        return started ? highestExtended - baseExtended + 1 : 0;
    }

    private void updateJitter(int transit) {
        long deviation = Math.abs((long) (transit - lastTransit));
        lastTransit = transit;
        jitterScaled += deviation - ((jitterScaled + 8) >> 4);
    }

    private long toClock(long nowNs) {
        return nowNs / 1_000 * clockRateHz / 1_000_000;
    }
}
