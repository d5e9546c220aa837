package org.voxyard.media.ice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Anything that may come as STUN is a message or none, and an answer to it fits its room. */
class StunFuzzTest {
    private static final IceCredentials LOCAL = new IceCredentials("evtj", StunVectors.PASSWORD);
    private static final InetSocketAddress SOURCE = new InetSocketAddress("203.0.113.9", 1);

    @FuzzTest(maxDuration = "60s")
    void everyDatagramIsAMessageOrNone(byte[] datagram) {
        StunMessage.parse(datagram, 0, datagram.length).ifPresent(StunFuzzTest::use);
    }

    private static void use(StunMessage message) {
        assertTrue(message.username().isPresent() || message.localUfrag().isEmpty());
        assertTrue(message.username().isPresent() || message.remoteUfrag().isEmpty());
        assertTrue(message.priority().orElse(0) >= 0);
        assertTrue(message.errorCode().orElse(0) >= 0);
        assertTrue(message.mappedAddress().map(InetSocketAddress::getPort).orElse(0) >= 0);
        byte[] response = new byte[IceLite.MAX_RESPONSE_LENGTH];
        IceAnswer answer = IceLite.answer(message, SOURCE, LOCAL, Optional.empty(), response);
        assertTrue(answer.length() <= response.length);
        assertTrue(message.isAuthentic(LOCAL.password()) || !(answer instanceof IceAnswer.Answered));
    }
}
