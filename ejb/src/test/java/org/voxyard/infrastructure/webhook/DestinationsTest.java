package org.voxyard.infrastructure.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DestinationsTest {
    private final Destinations strict = new Destinations(false, false);
    private final Destinations demo = new Destinations(true, false);
    private final Destinations open = new Destinations(false, true);

    @Test
    void publicAddressesAreAllowed() {
        for (String address : List.of("8.8.8.8", "2001:4860:4860::8888")) {
            assertTrue(strict.allows(InetAddress.ofLiteral(address)), address);
        }
    }

    @Test
    void whatIsBehindTheServerIsNot() {
        for (String address : List.of(
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "fc00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::")) {
            assertFalse(strict.allows(InetAddress.ofLiteral(address)), address);
        }
    }

    @Test
    void theDemoMayReachItselfAndASettingOpensPrivateNetworks() {
        assertTrue(demo.allows(InetAddress.ofLiteral("127.0.0.1")));
        assertFalse(demo.allows(InetAddress.ofLiteral("10.1.2.3")));
        assertTrue(open.allows(InetAddress.ofLiteral("10.1.2.3")));
        assertFalse(open.allows(InetAddress.ofLiteral("169.254.169.254")));
    }

    @Test
    void onlyHttpWithoutCredentialsIsAnAddress() {
        Optional<String> refusal = Optional.of("must be an http or https address without user and password");
        for (String url : List.of("file:///etc/passwd", "ftp://8.8.8.8/", "http://a:b@8.8.8.8/", "https:///x", "x")) {
            assertEquals(refusal, strict.refusal(URI.create(url)), url);
        }
        assertEquals(Optional.empty(), strict.refusal(URI.create("https://8.8.8.8/hook")));
    }
}
