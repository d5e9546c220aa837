package org.voxyard.media.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReceptionStatisticsTest {
    private static final long FRAME_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int FRAME_SAMPLES = 960;

    private final ReceptionStatistics statistics = new ReceptionStatistics(48_000);

    @Test
    void nothingReceivedIsNothingToReport() {
        assertFalse(statistics.hasStarted());
        assertEquals(0, statistics.takeFractionLost());
        assertEquals(0, statistics.cumulativeLost());
    }

    @Test
    void aSteadyStreamHasNeitherLossNorJitter() {
        for (int i = 0; i < 500; i++) {
            receive(65_000 + i, 0);
        }
        assertEquals(0, statistics.cumulativeLost());
        assertEquals(0, statistics.takeFractionLost());
        assertEquals(0, statistics.jitter());
        assertEquals(65_499, statistics.extendedHighestSequence());
    }

    @Test
    void theHighestSequenceNumberCountsTheRounds() {
        for (int i = 0; i < 70_000; i++) {
            receive(i, 0);
        }
        assertEquals(69_999, statistics.extendedHighestSequence());
        assertEquals(0, statistics.cumulativeLost());
    }

    @Test
    void everyFourthPacketLostIsAQuarterInEachInterval() {
        for (int i = 1; i <= 400; i++) {
            if (i % 4 != 2) {
                receive(i, 0);
            }
        }
        assertEquals(100, statistics.cumulativeLost());
        assertEquals(64, statistics.takeFractionLost());
        for (int i = 401; i <= 500; i++) {
            receive(i, 0);
        }
        assertEquals(0, statistics.takeFractionLost());
        assertEquals(100, statistics.cumulativeLost());
    }

    @Test
    void duplicatesMakeTheLossNegativeButNotTheFraction() {
        for (int i = 0; i < 10; i++) {
            receive(7, 0);
        }
        assertEquals(-9, statistics.cumulativeLost());
        assertEquals(0, statistics.takeFractionLost());
    }

    @Test
    void jitterTendsToTheMeanDeviationOfTheTransitTime() {
        for (int i = 0; i < 2_000; i++) {
            receive(i, i % 2 * TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertEquals(240, statistics.jitter(), 1);
    }

    @Test
    void aJumpOfTheSequenceIsARestartAndNoLoss() {
        receive(1, 0);
        receive(20_000, 0);
        receive(20_001, 0);
        assertEquals(0, statistics.cumulativeLost());
        assertEquals(20_001, statistics.extendedHighestSequence());
    }

    @Test
    void theLastSenderReportComesBackWithItsAge() {
        long sentNtp = NtpTimestamp.ofEpochNs(TimeUnit.SECONDS.toNanos(1_700_000_000));
        statistics.onSenderReport(sentNtp, 0);
        assertEquals(NtpTimestamp.middle(sentNtp), statistics.lastSenderReport());
        assertEquals(65_536 / 2, statistics.delaySinceLastSenderReport(TimeUnit.MILLISECONDS.toNanos(500)));
    }

    @Test
    void roundTripIsTheTimeSinceTheSenderReportWithoutTheDelayAtTheReceiver() {
        long sentNs = TimeUnit.SECONDS.toNanos(1_700_000_000);
        int sent = NtpTimestamp.middle(NtpTimestamp.ofEpochNs(sentNs));
        int now = NtpTimestamp.middle(NtpTimestamp.ofEpochNs(sentNs + TimeUnit.MILLISECONDS.toNanos(540)));
        int delay = NtpTimestamp.toUnits(TimeUnit.MILLISECONDS.toNanos(500));
        assertEquals(40, NtpTimestamp.roundTripNs(now, sent, delay) / 1e6, 0.05);
    }

    @Test
    void epochIsTheSecondOfRfc5905() {
        assertEquals(0x83AA_7E80L << 32, NtpTimestamp.ofEpochNs(0));
        assertEquals((0x83AA_7E80L << 32) + (1L << 31), NtpTimestamp.ofEpochNs(TimeUnit.MILLISECONDS.toNanos(500)));
    }

    private void receive(int number, long delayNs) {
        statistics.onPacket(number & 0xFFFF, number * FRAME_SAMPLES, number * FRAME_NS + delayNs);
    }
}
