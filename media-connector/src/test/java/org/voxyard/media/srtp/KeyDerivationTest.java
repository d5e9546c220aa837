package org.voxyard.media.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** RFC 3711 appendix B.2 (key stream) and B.3 (key derivation), RFC 5764 §4.2 (split of the exported material). */
class KeyDerivationTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void rtpSessionKeysAreThoseOfAppendixB3() {
        SessionKeys keys = SessionKeys.ofRtp(
                SrtpProfile.AES128_CM_HMAC_SHA1_80,
                HEX.parseHex("e1f97a0d3e018be0d64fa32c06de4139"),
                HEX.parseHex("0ec675ad498afeebb6960b3aabe6"));

        assertEquals("c61e7a93744f39ee10734afe3ff7a087", HEX.formatHex(keys.encryptionKey));
        assertEquals("30cbbc08863d8c85d49db34a9ae1", HEX.formatHex(keys.salt));
        assertEquals("cebe321f6ff7716b6fd4ab49af256a156d38baa4", HEX.formatHex(keys.authenticationKey));
    }

    @Test
    void keyStreamIsThatOfAppendixB2() {
        KeyStream keyStream = new KeyStream(HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c"));
        KeyStreamBuffer buffer = new KeyStreamBuffer();
        byte[] stream = new byte[48];

        keyStream.generate(buffer, 0xf0f1f2f3f4f5f6f7L, 0xf8f9fafbfcfd0000L, stream.length);
        buffer.xor(0, stream, 0, stream.length);

        assertEquals(
                "e03ead0935c95e80e166b16dd92b4eb4d23513162b02d0f72a43a2fe4a5f97ab41e95b3bb0a2e8dd477901e4fca894c0",
                HEX.formatHex(stream));
    }

    @Test
    void keyStreamOfAppendixB2GoesOnAfterTheLowByteOfTheCounterIsFull() {
        KeyStream keyStream = new KeyStream(HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c"));
        KeyStreamBuffer buffer = new KeyStreamBuffer();
        byte[] stream = new byte[48];

        keyStream.generate(buffer, 0xf0f1f2f3f4f5f6f7L, 0xf8f9fafbfcfdfeffL, stream.length);
        buffer.xor(0, stream, 0, stream.length);

        assertEquals(
                "ec8cdf7398607cb0f2d21675ea9ea1e4362b7c3c6773516318a077d7fc5073ae6a2cc3787889374fbeb4c81b17ba6c44",
                HEX.formatHex(stream));
    }

    @Test
    void exportedMaterialIsClientKeyThenServerKeyThenClientSaltThenServerSalt() {
        SrtpProfile profile = SrtpProfile.AEAD_AES_128_GCM;
        byte[] material = SrtpLink.counting(profile.keyingMaterialLength());

        SrtpMasterKey client = SrtpMasterKey.ofDtlsClient(profile, material);
        SrtpMasterKey server = SrtpMasterKey.ofDtlsServer(profile, material);

        assertArrayEquals(
                SessionKeys.ofRtp(profile, from(material, 0, 16), from(material, 32, 12)).encryptionKey,
                client.rtpKeys().encryptionKey);
        assertArrayEquals(
                SessionKeys.ofRtp(profile, from(material, 16, 16), from(material, 44, 12)).salt, server.rtpKeys().salt);
    }

    @Test
    void keyOfTheWrongLengthIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SrtpMasterKey(SrtpProfile.AEAD_AES_256_GCM, new byte[16], new byte[12]));
    }

    private static byte[] from(byte[] bytes, int position, int length) {
        return Arrays.copyOfRange(bytes, position, position + length);
    }
}
