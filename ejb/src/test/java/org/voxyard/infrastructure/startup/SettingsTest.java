package org.voxyard.infrastructure.startup;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void loopbackIsThisMachineOnly() {
        assertTrue(Settings.isLoopback("127.0.0.1"));
        assertTrue(Settings.isLoopback("::1"));
        assertTrue(Settings.isLoopback("localhost"));
        assertFalse(Settings.isLoopback("0.0.0.0"));
        assertFalse(Settings.isLoopback("192.0.2.1"));
    }
}
