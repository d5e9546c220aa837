package org.voxyard.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RequestOriginTest {
    private static final String HOST = "voxyard.example:8443";

    @Test
    void whatTheBrowserSaysOfTheSiteCountsFirst() {
        assertEquals(RequestOrigin.OWN, RequestOrigin.of("same-origin", "https://evil.example", HOST));
        assertEquals(RequestOrigin.OWN, RequestOrigin.of("none", null, HOST));
        assertEquals(RequestOrigin.FOREIGN, RequestOrigin.of("cross-site", null, HOST));
        assertEquals(RequestOrigin.FOREIGN, RequestOrigin.of("same-site", "https://voxyard.example:8443", HOST));
    }

    @Test
    void anOlderBrowserSendsTheOrigin() {
        assertEquals(RequestOrigin.OWN, RequestOrigin.of(null, "https://Voxyard.example:8443", HOST));
        assertEquals(RequestOrigin.FOREIGN, RequestOrigin.of(null, "https://voxyard.example", HOST));
        assertEquals(RequestOrigin.FOREIGN, RequestOrigin.of(null, "https://evil.example", HOST));
    }

    @Test
    void whatIsNoOriginIsForeign() {
        assertEquals(RequestOrigin.FOREIGN, RequestOrigin.of(null, "null", HOST));
        assertEquals(RequestOrigin.FOREIGN, RequestOrigin.of(null, "::::", HOST));
        assertEquals(RequestOrigin.FOREIGN, RequestOrigin.of(null, "https://voxyard.example", null));
    }

    @Test
    void programsSayNothing() {
        assertEquals(RequestOrigin.UNKNOWN, RequestOrigin.of(null, null, HOST));
    }
}
