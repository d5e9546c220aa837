package org.voxyard.media.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.rtp.NetworkOrder;
import org.voxyard.media.rtp.RtpHeader;

/** The data path allocates nothing: one packet or ten thousand, the thread's count of allocated bytes stays. */
class SrtpGarbageTest {
    private static final int PACKETS = 10_000;
    /** Far below one byte a packet; leaves room for what the JVM itself does now and then. */
    private static final long ALLOWED_BYTES = 4_096;

    private int exchanged;
    private final byte[] rtp = new byte[256];
    private final byte[] rtcp = new byte[256];

    @ParameterizedTest
    @EnumSource
    void protectingAndUnprotectingAllocateNothing(SrtpProfile profile) {
        SrtpLink link = new SrtpLink(profile);
        long allocated = AllocationMeter.leastBytesAllocatedBy(() -> exchange(link));
        assertTrue(allocated <= ALLOWED_BYTES, () -> allocated + " bytes for " + PACKETS + " packets");
    }

    @ParameterizedTest
    @EnumSource
    void refusingAllocatesNothing(SrtpProfile profile) {
        SrtpLink link = new SrtpLink(profile);
        long allocated = AllocationMeter.leastBytesAllocatedBy(() -> refuse(link));
        assertTrue(allocated <= ALLOWED_BYTES, () -> allocated + " bytes for " + PACKETS + " packets");
    }

    private void exchange(SrtpLink link) {
        for (int end = exchanged + PACKETS; exchanged < end; exchanged++) {
            RtpHeader.write(rtp, 0, false, 100, exchanged & 0xFFFF, 960 * exchanged, SrtpLink.SSRC);
            int length = link.sender.protect(rtp, 0, 112);
            expect(112, link.receiver.unprotect(rtp, 0, length));
            NetworkOrder.putInt(rtcp, 0, 0x80C9_0001);
            int rtcpLength = link.sender.protectRtcp(rtcp, 0, 60);
            expect(60, link.receiver.unprotectRtcp(rtcp, 0, rtcpLength));
        }
    }

    private void refuse(SrtpLink link) {
        RtpHeader.write(rtp, 0, false, 100, 1, 960, SrtpLink.SSRC);
        for (int i = 0; i < PACKETS; i++) {
            int code = link.receiver.unprotect(rtp, 0, 128);
            expect(SrtpResult.AUTHENTICATION_FAILED.code(), SrtpResult.of(code).code());
        }
    }

    /** Boxes nothing as long as the numbers are equal. */
    private static void expect(int expected, int actual) {
        if (expected != actual) {
            assertEquals(expected, actual);
        }
    }
}
