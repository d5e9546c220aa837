package org.voxyard.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SourceAddressTest {
    @Test
    void anIpv4AddressIsItself() {
        assertEquals("192.0.2.1", SourceAddress.network("192.0.2.1"));
        assertEquals("::ffff:192.0.2.1", SourceAddress.network("::ffff:192.0.2.1"));
    }

    @Test
    void ipv6AddressesOfOneNetworkAreOne() {
        assertEquals("2001:db8:1:2:/64", SourceAddress.network("2001:db8:1:2:3:4:5:6"));
        assertEquals(SourceAddress.network("2001:db8:1:2::9"), SourceAddress.network("2001:db8:1:2:ffff::1%eth0"));
        assertNotEquals(SourceAddress.network("2001:db8:1:2::9"), SourceAddress.network("2001:db8:1:3::9"));
    }

    @Test
    void aGapCanBeAnywhere() {
        assertEquals("0:0:0:0:/64", SourceAddress.network("::1"));
        assertEquals("0:0:0:0:/64", SourceAddress.network("0:0:0:0:0:0:0:1"));
        assertEquals("0:2:3:4:/64", SourceAddress.network("::2:3:4:5:6:7:8"));
        assertEquals("fe80:0:0:0:/64", SourceAddress.network("fe80::"));
    }

    @Test
    void whatIsNoAddressIsStillAKey() {
        assertEquals("", SourceAddress.network(""));
        assertEquals("somewhere", SourceAddress.network("somewhere"));
    }
}
