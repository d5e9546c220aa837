package org.voxyard.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxyard.media.MediaEngineContext;

class EngineSettingsTest {
    private static final Map<String, String> FOLDER = Map.of("VOXYARD_DATA_DIR", "/data");

    @Test
    void withoutSettingsTheEngineStaysOnLoopback() {
        MediaEngineContext context = context(Map.of());
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        assertEquals(loopback, context.bindAddress());
        assertEquals(10_000, context.mediaPort());
        assertEquals(1, context.multicastTtl());
        assertEquals(Path.of("/data"), context.dataFolder());
    }

    @Test
    void theMulticastInterfaceIsTheOneOfTheBindAddress() throws Exception {
        String loopbackName = NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1"))
                .getName();
        assertEquals(loopbackName, context(Map.of()).multicastInterface());
        assertEquals(
                "eth7", context(Map.of("VOXYARD_MULTICAST_INTERFACE", "eth7")).multicastInterface());
    }

    @Test
    void theMediaPortFollowsTheServersPortOffset() {
        assertEquals(
                10_300,
                context(Map.of("JBOSS_SOCKET_BINDING_PORT_OFFSET", "300")).mediaPort());
    }

    @Test
    void aMediaPortThatIsSetDoesNotFollowTheOffset() {
        assertEquals(
                4000,
                context(Map.of("JBOSS_SOCKET_BINDING_PORT_OFFSET", "300", "VOXYARD_MEDIA_PORT", "4000"))
                        .mediaPort());
    }

    @Test
    void severalAdvertisedAddressesAreSeparatedByCommas() {
        assertEquals(
                List.of(InetAddress.ofLiteral("192.0.2.10"), InetAddress.ofLiteral("198.51.100.7")),
                context(Map.of("VOXYARD_MEDIA_ADDRESS", "192.0.2.10, 198.51.100.7"))
                        .advertisedAddresses());
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> context(Map.of("VOXYARD_MEDIA_ADDRESS", "300.1.1.1")));
        assertTrue(refusal.getMessage().startsWith("VOXYARD_MEDIA_ADDRESS is '300.1.1.1'"), refusal.getMessage());
    }

    @Test
    void theSoundOfLoopsIsSetForTheWholeServer() {
        MediaEngineContext context = context(
                Map.of("VOXYARD_DIMMING_DB", "6", "VOXYARD_AUTOMATIC_GAIN", "true", "VOXYARD_OPUS_COMPLEXITY", "9"));
        assertEquals(6, context.dimmingDb());
        assertTrue(context.automaticGain());
        assertEquals(9, context.opusComplexity());
    }

    @Test
    void browsersRepeatTheirPacketsUnlessThatIsSwitchedOff() {
        assertTrue(context(Map.of()).redundancy());
        assertFalse(context(Map.of("VOXYARD_REDUNDANCY", "false")).redundancy());
    }

    @Test
    void withoutSettingsTheSoundOfLoopsIsTheEnginesDefault() {
        MediaEngineContext engine = new MediaEngineContext();
        MediaEngineContext context = context(Map.of());
        assertEquals(engine.dimmingDb(), context.dimmingDb());
        assertEquals(engine.automaticGain(), context.automaticGain());
        assertEquals(engine.opusComplexity(), context.opusComplexity());
    }

    private static MediaEngineContext context(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(FOLDER);
        all.putAll(environment);
        return new EngineSettings(SettingsTest.settings(Map.of(), all)).toContext();
    }
}
