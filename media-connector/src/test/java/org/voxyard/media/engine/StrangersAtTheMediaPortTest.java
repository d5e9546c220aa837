package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.NetworkOrder;
import org.voxyard.media.sim.VirtualNetwork;

/** Whoever has not proved his address by a valid ICE check gets no answer. */
class StrangersAtTheMediaPortTest {
    private static final InetSocketAddress STRANGER = new InetSocketAddress("192.0.2.66", 6666);

    @Test
    void aClientHelloWithoutAValidCheckIsIgnoredAndCounted() throws Exception {
        try (SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(1))) {
            media.connection().openEndpoint(new EndpointId(1));
            media.browser(2);
            for (int hello = 0; hello < 10; hello++) {
                media.host().send(STRANGER, SimulatedSwitch.MEDIA, clientHello(hello));
                media.run(100);
            }
            assertEquals(10, media.counter(EngineCounter.DTLS_FROM_STRANGERS));
            assertEquals(0, media.counter(EngineCounter.DTLS_DROPPED));
            assertTrue(media.network().poll(STRANGER, media.nowNs()).isEmpty(), "no answer");
        }
    }

    /** Record and handshake header (RFC 6347 §4.1, §4.2.2) before a body that says little. */
    private static byte[] clientHello(int recordNumber) {
        byte[] hello = Arrays.copyOf(new byte[] {22, (byte) 0xFE, (byte) 0xFD}, 13 + 12 + 60);
        hello[10] = (byte) recordNumber;
        NetworkOrder.putShort(hello, 11, hello.length - 13);
        hello[13] = 1;
        NetworkOrder.putShort(hello, 15, hello.length - 25);
        NetworkOrder.putShort(hello, 23, hello.length - 25);
        return hello;
    }
}
