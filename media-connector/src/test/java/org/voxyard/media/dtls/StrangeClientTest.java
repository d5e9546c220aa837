package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that our server does not serve. */
class StrangeClientTest {
    private static final ProtocolVersion[] DTLS_12 = ProtocolVersion.DTLSv12.only();

    @Test
    void aClientWithoutACertificateIsRefused() {
        var client = new StrangeClient(DTLS_12, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256);
        assertEquals("The peer sent no certificate.", client.refusal());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA,
                CipherSuite.TLS_RSA_WITH_NULL_SHA256,
                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
                CipherSuite.TLS_ECDH_anon_WITH_NULL_SHA
            })
    void aClientWithoutAnAuthenticatedCipherIsRefused(int suite) {
        var client = new StrangeClient(DTLS_12, suite);
        assertEquals("The DTLS handshake was not acceptable: handshake_failure.", client.refusal());
    }

    @Test
    void aClientOfDtls10IsRefused() {
        var client =
                new StrangeClient(ProtocolVersion.DTLSv10.only(), CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA);
        assertEquals("The DTLS handshake was not acceptable: protocol_version.", client.refusal());
    }
}
