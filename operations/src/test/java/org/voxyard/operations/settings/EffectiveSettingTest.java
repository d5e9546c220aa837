package org.voxyard.operations.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.voxyard.operations.settings.EffectiveSetting.Source;

class EffectiveSettingTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void whatNobodyHasSetHasItsDefault() {
        assertEquals(
                new EffectiveSetting(Setting.DIMMING_DB, Optional.of("12"), Source.DEFAULT),
                effective(Setting.DIMMING_DB, NOTHING, NOTHING));
        assertEquals(
                Optional.of("false"), effective(Setting.DEMO, NOTHING, NOTHING).value());
        assertEquals(
                Optional.empty(),
                effective(Setting.DATABASE_URL, NOTHING, NOTHING).value());
    }

    @Test
    void thePropertyWinsOverTheVariable() {
        var variable = Map.of("VOXYARD_MEDIA_PORT", "10500");
        assertEquals(
                new EffectiveSetting(Setting.MEDIA_PORT, Optional.of("10500"), Source.ENVIRONMENT),
                effective(Setting.MEDIA_PORT, NOTHING, variable));
        assertEquals(
                new EffectiveSetting(Setting.MEDIA_PORT, Optional.of("10600"), Source.PROPERTY),
                effective(Setting.MEDIA_PORT, Map.of("voxyard.media.port", "10600"), variable));
    }

    @Test
    void variablesAreNamedAsProperties() {
        assertEquals("VOXYARD_BIND_ADDRESS", SettingSources.variableName("voxyard.bind.address"));
        assertEquals("voxyard.bind.address", Setting.BIND_ADDRESS.property());
    }

    @Test
    void theMediaPortMovesWithTheOthers() {
        var moved = Map.of("jboss.socket.binding.port-offset", "700");
        assertEquals(
                Optional.of("10700"),
                effective(Setting.MEDIA_PORT, moved, NOTHING).value());
    }

    @Test
    void addressAndInterfaceFollowTheBindAddress() {
        var loopback = Map.of("VOXYARD_BIND_ADDRESS", "127.0.0.1");
        assertEquals(
                Optional.of("127.0.0.1"),
                effective(Setting.MEDIA_ADDRESS, NOTHING, loopback).value());
        assertEquals(
                Optional.of("lo"),
                effective(Setting.MULTICAST_INTERFACE, NOTHING, loopback).value());
    }

    @Test
    void whatTheStartScriptPassesOnIsStillTheVariablesOrTheDefault() {
        var script = Map.of("voxyard.data.dir", "/opt/x/standalone/data", "jboss.server.base.dir", "/opt/x/standalone");
        assertEquals(
                Source.DEFAULT, effective(Setting.DATA_DIR, script, NOTHING).source());
        assertEquals(
                Source.ENVIRONMENT,
                effective(Setting.DATA_DIR, Map.of("voxyard.data.dir", "/d"), Map.of("VOXYARD_DATA_DIR", "/d"))
                        .source());
    }

    @Test
    void noSecretIsShown() {
        var given = Map.of(
                "VOXYARD_DATABASE_PASSWORD", "hidden",
                "VOXYARD_DATABASE_URL", "jdbc:postgresql://db/voxyard?password=hidden",
                "VOXYARD_OIDC_ISSUER", "https://anna:hidden@id.example.org/realms/x");
        assertEquals(
                Optional.of("set"),
                effective(Setting.DATABASE_PASSWORD, NOTHING, given).value());
        Stream.of(Setting.values())
                .map(setting -> effective(setting, NOTHING, given))
                .forEach(setting -> assertFalse(setting.toString().contains("hidden"), setting.toString()));
        assertEquals(
                Optional.of("jdbc:postgresql://db/voxyard"),
                effective(Setting.DATABASE_URL, NOTHING, given).value());
    }

    private static EffectiveSetting effective(
            Setting setting, Map<String, String> properties, Map<String, String> environment) {
        return EffectiveSetting.of(setting, new SettingSources(properties::get, environment::get));
    }
}
