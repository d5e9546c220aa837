package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.voxyard.media.srtp.SrtpMasterKey;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.srtp.SrtpSender;

/** Whether two sides' keys fit: what one protects, the other opens, in both directions. */
final class KeyProbe {
    private static final byte[] PACKET = {(byte) 0x80, 100, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7, 1, 2, 3, 4};

    private KeyProbe() {}

    static void assertCrosswise(SrtpKeys one, SrtpKeys other) {
        assertOpens(one.send(), other.receive());
        assertOpens(other.send(), one.receive());
    }

    private static void assertOpens(SrtpMasterKey send, SrtpMasterKey receive) {
        byte[] buf = Arrays.copyOf(PACKET, 64);
        int protectedBytes = new SrtpSender(send).protect(buf, 0, PACKET.length);
        assertEquals(PACKET.length, new SrtpReceiver(receive).unprotect(buf, 0, protectedBytes));
        assertArrayEquals(PACKET, Arrays.copyOf(buf, PACKET.length));
    }
}
