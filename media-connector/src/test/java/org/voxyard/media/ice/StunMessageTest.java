package org.voxyard.media.ice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.voxyard.media.rtp.NetworkOrder;

/** The vectors of RFC 5769, read, checked, and each computed attribute made again byte for byte. */
class StunMessageTest {
    private static final InetSocketAddress IPV4 = new InetSocketAddress("192.0.2.1", 32853);
    private static final InetSocketAddress IPV6 = new InetSocketAddress("2001:db8:1234:5678:11:2233:4455:6677", 32853);

    @Test
    void requestOfSection2_1IsReadAndAuthentic() {
        StunMessage request = parse(StunVectors.request());
        assertTrue(request.isBindingRequest());
        assertEquals(Optional.of(StunVectors.USERNAME), request.username());
        assertEquals(Optional.of("evtj"), request.localUfrag());
        assertEquals(Optional.of("h6vY"), request.remoteUfrag());
        assertEquals(OptionalLong.of(0x6E00_01FFL), request.priority());
        assertTrue(request.isFromControlled());
        assertTrue(request.hasFingerprint());
        assertTrue(request.isAuthentic(StunVectors.PASSWORD));
        assertEquals(0, request.unknownAttributes().length);
        assertEquals("b7e7a701bc34d686fa87dfae", HexFormat.of().formatHex(request.transactionId()));
    }

    @Test
    void ipv4ResponseOfSection2_2IsReadAndAuthentic() {
        StunMessage response = parse(StunVectors.ipv4Response());
        assertTrue(response.isBindingSuccess());
        assertEquals(Optional.of(IPV4), response.mappedAddress());
        assertTrue(response.isAuthentic(StunVectors.PASSWORD));
    }

    @Test
    void ipv6ResponseOfSection2_3IsReadAndAuthentic() {
        StunMessage response = parse(StunVectors.ipv6Response());
        assertTrue(response.isBindingSuccess());
        assertEquals(Optional.of(IPV6), response.mappedAddress());
        assertTrue(response.isAuthentic(StunVectors.PASSWORD));
    }

    @Test
    void sealsOfTheVectorsAreMadeByteForByte() {
        for (byte[] vector :
                new byte[][] {StunVectors.request(), StunVectors.ipv4Response(), StunVectors.ipv6Response()}) {
            int integrity = vector.length - 32;
            assertArrayEquals(
                    Arrays.copyOfRange(vector, integrity + 4, integrity + 24),
                    MessageIntegrity.of(vector, 0, integrity, StunVectors.PASSWORD));
            assertEquals(NetworkOrder.getInt(vector, vector.length - 4), Fingerprint.of(vector, 0, vector.length - 8));
        }
    }

    @Test
    void addressesOfTheVectorsAreMadeByteForByte() {
        byte[] ipv4 = StunVectors.ipv4Response();
        byte[] ipv6 = StunVectors.ipv6Response();
        assertArrayEquals(Arrays.copyOfRange(ipv4, 40, 48), XorMappedAddress.encode(IPV4, ipv4, 0));
        assertArrayEquals(Arrays.copyOfRange(ipv6, 40, 60), XorMappedAddress.encode(IPV6, ipv6, 0));
    }

    @Test
    void aMessageInTheMiddleOfAnArrayIsReadTheSame() {
        byte[] vector = StunVectors.ipv6Response();
        byte[] buffer = new byte[vector.length + 30];
        System.arraycopy(vector, 0, buffer, 17, vector.length);
        StunMessage response = StunMessage.parse(buffer, 17, vector.length).orElseThrow();
        assertEquals(Optional.of(IPV6), response.mappedAddress());
        assertTrue(response.isAuthentic(StunVectors.PASSWORD));
    }

    @Test
    void wrongPasswordIsNotAuthentic() {
        assertFalse(parse(StunVectors.request()).isAuthentic(StunVectors.PASSWORD + "x"));
        assertFalse(parse(StunVectors.request()).isAuthentic("wrong"));
    }

    @Test
    void wrongFingerprintIsNoMessage() {
        byte[] damaged = StunVectors.request();
        damaged[damaged.length - 1] ^= 1;
        assertTrue(StunMessage.parse(damaged, 0, damaged.length).isEmpty());
    }

    @Test
    void anyDamageIsNoMessage() {
        byte[] vector = StunVectors.request();
        for (int i = 0; i < 8 * vector.length; i++) {
            byte[] damaged = vector.clone();
            damaged[i / 8] ^= (byte) (1 << (i % 8));
            boolean accepted = StunMessage.parse(damaged, 0, damaged.length)
                    .filter(message -> message.hasFingerprint() && message.isAuthentic(StunVectors.PASSWORD))
                    .isPresent();
            assertFalse(accepted, "bit " + i);
        }
    }

    @Test
    void whatStandsBehindMessageIntegrityDoesNotCount() {
        byte[] buffer = new byte[200];
        byte[] transactionId = new byte[12];
        int length = new StunWriter(buffer, StunType.BINDING_REQUEST, transactionId)
                .username("a:b")
                .messageIntegrity("password")
                .flag(StunAttribute.USE_CANDIDATE)
                .fingerprint();
        StunMessage message = StunMessage.parse(buffer, 0, length).orElseThrow();
        assertTrue(message.isAuthentic("password"));
        assertFalse(message.usesCandidate());
    }

    private static StunMessage parse(byte[] datagram) {
        return StunMessage.parse(datagram, 0, datagram.length).orElseThrow();
    }
}
