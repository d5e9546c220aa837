package org.voxyard.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustedHostsTest {
    private static final Map<String, String> DIRECT = Map.of("Host", "voxyard");

    @Test
    void withoutASettingThisMachineAloneIsTrusted() {
        TrustedHosts hosts = TrustedHosts.parse(TrustedHosts.DEFAULT);
        assertTrue(hosts.trusts("127.0.0.1", DIRECT::get));
        assertTrue(hosts.trusts("0:0:0:0:0:0:0:1", DIRECT::get));
        assertFalse(hosts.trusts("192.0.2.1", DIRECT::get));
        assertFalse(hosts.trusts("2001:db8::1", DIRECT::get));
    }

    @Test
    void aRequestThroughAProxyIsTrustedInNoCase() {
        TrustedHosts hosts = TrustedHosts.parse(TrustedHosts.DEFAULT);
        for (String header : TrustedHosts.PROXY_HEADERS) {
            assertFalse(hosts.trusts("127.0.0.1", Map.of(header, "127.0.0.1")::get), header);
        }
    }

    @Test
    void networksAreComparedBitByBit() {
        TrustedHosts hosts = TrustedHosts.parse("192.0.2.0/26, 2001:db8::/33");
        assertTrue(hosts.trusts("192.0.2.63", DIRECT::get));
        assertFalse(hosts.trusts("192.0.2.64", DIRECT::get));
        assertTrue(hosts.trusts("2001:db8:7fff::1", DIRECT::get));
        assertFalse(hosts.trusts("2001:db8:8000::1", DIRECT::get));
        assertFalse(hosts.trusts("127.0.0.1", DIRECT::get));
    }

    @Test
    void anEmptyListTrustsNobody() {
        assertFalse(TrustedHosts.parse("").trusts("127.0.0.1", DIRECT::get));
    }

    @Test
    void namesAndNonsenseAreRefused() {
        for (String wrong : List.of("localhost", "192.0.2.0/33", "192.0.2.0/x", "300.1.1.1")) {
            assertThrows(IllegalArgumentException.class, () -> TrustedHosts.parse(wrong));
        }
        assertFalse(TrustedHosts.parse(TrustedHosts.DEFAULT).trusts("localhost", DIRECT::get));
    }
}
