package org.voxyard.jca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.TalkGatePolicy;

class SettingsTest {
    @Test
    void aSystemPropertyWinsOverTheEnvironment() {
        Settings settings = settings(Map.of("voxyard.media.port", "1"), Map.of("VOXYARD_MEDIA_PORT", "2"));
        assertEquals(Optional.of("1"), settings.text("voxyard.media.port"));
    }

    @Test
    void theEnvironmentAnswersWhenThereIsNoProperty() {
        Settings settings = settings(Map.of(), Map.of("VOXYARD_MEDIA_PORT", " 2 "));
        assertEquals(Optional.of("2"), settings.text("voxyard.media.port"));
    }

    @Test
    void aBlankValueIsNone() {
        assertEquals(
                Optional.empty(),
                settings(Map.of("voxyard.media.address", " "), Map.of()).text("voxyard.media.address"));
    }

    @Test
    void aNumberOutsideItsRangeIsRefusedByTheNameThatPeopleSet() {
        Settings settings = settings(Map.of(), Map.of("VOXYARD_MULTICAST_TTL", "256"));
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> settings.number("voxyard.multicast.ttl", 0, 255, 1));
        assertTrue(refusal.getMessage().startsWith("VOXYARD_MULTICAST_TTL is '256'"), refusal.getMessage());
    }

    @Test
    void aWordIsNoNumber() {
        Settings settings = settings(Map.of("voxyard.multicast.ttl", "one"), Map.of());
        assertThrows(IllegalArgumentException.class, () -> settings.number("voxyard.multicast.ttl", 0, 255, 1));
    }

    @Test
    void aChoiceIsTakenInAnyCaseAndAnotherWordIsRefusedWithTheList() {
        Settings settings = settings(Map.of("voxyard.talk.gate", "Open", "voxyard.other", "ajar"), Map.of());
        assertEquals(
                TalkGatePolicy.OPEN,
                settings.choice("voxyard.talk.gate", TalkGatePolicy.class, TalkGatePolicy.ENFORCED));
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> settings.choice("voxyard.other", TalkGatePolicy.class, TalkGatePolicy.ENFORCED));
        assertTrue(refusal.getMessage().contains("[enforced, preroll, open]"), refusal.getMessage());
    }

    @Test
    void aFlagIsTrueOrFalseAndNothingElse() {
        Settings settings =
                settings(Map.of("voxyard.on", "True", "voxyard.off", "false", "voxyard.other", "1"), Map.of());
        assertTrue(settings.flag("voxyard.on", false));
        assertFalse(settings.flag("voxyard.off", true));
        assertTrue(settings.flag("voxyard.unset", true));
        var refusal = assertThrows(IllegalArgumentException.class, () -> settings.flag("voxyard.other", false));
        assertEquals("VOXYARD_OTHER is '1': set one of [true, false].", refusal.getMessage());
    }

    static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        return new Settings(properties::get, environment::get);
    }
}
