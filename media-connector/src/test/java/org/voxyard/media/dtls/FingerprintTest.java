package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    /** FIPS 180-4, example of SHA-256("abc"). */
    private static final String ABC =
            "BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:" + "B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD";

    private static final byte[] CERTIFICATE = {'a', 'b', 'c'};

    @Test
    void hashesWithSha256() {
        assertEquals("sha-256 " + ABC, Fingerprint.of(CERTIFICATE).toString());
    }

    @Test
    void matchesThatCertificateAlone() {
        Fingerprint fingerprint = Fingerprint.parse("sha-256 " + ABC);
        assertTrue(fingerprint.matches(CERTIFICATE));
        assertFalse(fingerprint.matches(new byte[] {'a', 'b', 'd'}));
    }

    @Test
    void takesEitherCase() {
        assertEquals(
                Fingerprint.of(CERTIFICATE), Fingerprint.parse("SHA-256 " + ABC.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void checksTheLongerHashesToo() {
        String sha512 = "sha-512 " + "00:".repeat(63) + "00";
        assertEquals(sha512, Fingerprint.parse(sha512).toString());
        assertFalse(Fingerprint.parse(sha512).matches(CERTIFICATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha-256", "sha-256 ", "sha-256 BA", "sha-1 BA:78", "sha-256 " + ABC + ":00"})
    void refusesWhatIsNoFingerprint(String value) {
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.parse(value));
    }

    @Test
    void refusesOtherSeparators() {
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.parse("sha-256 " + ABC.replace(':', '-')));
    }
}
