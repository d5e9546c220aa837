package org.voxyard.media.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.sim.Script;

/** Packets from anybody are opened or refused with a reason; refused ones are left as they were. */
class SrtpFuzzTest {
    private static final SrtpProfile[] PROFILES = SrtpProfile.values();

    @FuzzTest(maxDuration = "60s")
    void everyPacketIsOpenedOrRefusedUnchanged(byte[] script) {
        SrtpReceiver[] receivers = receivers();
        for (Script.Step step : Script.stepsOf(script)) {
            SrtpReceiver receiver = receivers[step.detail() % PROFILES.length];
            byte[] packet = step.bytes().clone();
            boolean rtcp = step.kind() % 2 == 1;
            int length = rtcp
                    ? receiver.unprotectRtcp(packet, 0, packet.length)
                    : receiver.unprotect(packet, 0, packet.length);
            assertTrue(length <= packet.length);
            if (length < 0) {
                assertTrue(SrtpResult.of(length) != SrtpResult.OK);
                assertArrayEquals(step.bytes(), packet, "a refused packet is left as it was");
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void whatIsProtectedComesBackAsItWas(byte[] plain) {
        if (plain.length > 1200 || RtpHeader.headerLengthWithin(plain, 0, plain.length) < 0) {
            return;
        }
        for (SrtpProfile profile : PROFILES) {
            SrtpLink link = new SrtpLink(profile);
            byte[] wire = link.protect(plain);
            int length = link.receiver.unprotect(wire, 0, wire.length);
            assertArrayEquals(plain, Arrays.copyOf(wire, length));
        }
    }

    private static SrtpReceiver[] receivers() {
        return Arrays.stream(PROFILES)
                .map(profile -> new SrtpReceiver(SrtpLink.masterKey(profile)))
                .toArray(SrtpReceiver[]::new);
    }
}
