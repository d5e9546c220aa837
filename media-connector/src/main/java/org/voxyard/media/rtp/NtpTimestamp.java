package org.voxyard.media.rtp;

import java.util.concurrent.TimeUnit;

/** NTP time as RTCP carries it (RFC 3550 §4): seconds since 1900 in the high 32 bits, the fraction in the low ones. */
public final class NtpTimestamp {
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long NS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private NtpTimestamp() {}

    /** The 64 bits of a sender report, of a time in nanoseconds since 1970. */
    public static long ofEpochNs(long epochNs) {
        long seconds = Math.floorDiv(epochNs, NS_PER_SECOND) + SECONDS_FROM_1900_TO_1970;
        long fraction = (Math.floorMod(epochNs, NS_PER_SECOND) << 32) / NS_PER_SECOND;
        return (seconds << 32) | fraction;
    }

    /** The middle 32 bits (1/65536 s), the form in which reports refer to a sender report. */
    public static int middle(long ntpTimestamp) {
        return (int) (ntpTimestamp >>> 16);
    }

    /** Nanoseconds as a 32-bit count of 1/65536 s, saturating; DLSR is written so. */
    public static int toUnits(long durationNs) {
        long units = (Math.max(durationNs, 0) >>> 8) * 65_536 / (NS_PER_SECOND >>> 8);
        return (int) Math.min(units, 0xFFFF_FFFFL);
    }

    /**
     * Round trip by RFC 3550 §6.4.1, at least 0.
     *
     * @param nowMiddle {@link #middle} of the time at which the report arrived
     * @param lastSenderReport LSR of the report; it must not be 0
     * @param delayUnits DLSR of the report
     */
    public static long roundTripNs(int nowMiddle, int lastSenderReport, int delayUnits) {
        int units = nowMiddle - lastSenderReport - delayUnits;
        return Math.max(units, 0) * (NS_PER_SECOND >>> 8) / (65_536 >>> 8);
    }
}
