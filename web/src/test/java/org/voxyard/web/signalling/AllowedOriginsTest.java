package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AllowedOriginsTest {
    private final AllowedOrigins none = AllowedOrigins.parse("");

    @Test
    void pagesOfTheSameHostMayConnectWhateverThePorts() {
        assertTrue(none.allows("https://voice.example:8443", "voice.example"));
        assertTrue(none.allows("http://LOCALHOST:8080", "localhost:8080"));
        assertTrue(none.allows("http://[::1]:8080", "[::1]:8080"));
    }

    @Test
    void programsThatAreNoPagesMayConnect() {
        assertTrue(none.allows("", "voice.example"));
    }

    @Test
    void foreignAndOpaqueOriginsMayNot() {
        assertFalse(none.allows("https://evil.example", "voice.example"));
        assertFalse(none.allows("https://voice.example.evil.example", "voice.example"));
        assertFalse(none.allows("null", "voice.example"));
        assertFalse(none.allows("null", ""));
        assertFalse(none.allows("https://a b", "voice.example"));
    }

    @Test
    void hostsOfTheSettingMayConnect() {
        AllowedOrigins listed = AllowedOrigins.parse(" pages.example , OTHER.example");
        assertTrue(listed.allows("https://pages.example:4443", "voice.example"));
        assertTrue(listed.allows("https://other.example", "voice.example"));
        assertFalse(listed.allows("https://third.example", "voice.example"));
    }
}
