package org.voxyard.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voxyard.operations.database.H2Database;
import org.voxyard.operations.database.PostgreSqlDatabase;

class NodeSettingsTest {
    @Test
    void portsFollowTheOffsetUnlessTheyAreSet() {
        NodeSettings moved = NodeSettings.of(Map.of("voxyard.data.dir", "/data")::get, 100);
        assertEquals(8180, moved.httpPort());
        assertEquals(8543, moved.httpsPort());
        assertEquals(10_090, moved.managementPort());
        assertEquals(10_100, moved.mediaPort());
        assertEquals(
                10_500,
                NodeSettings.of(Map.of("voxyard.media.port", "10500")::get, 100).mediaPort());
    }

    @Test
    void withoutAUrlTheDatabaseIsH2InTheDataFolder() {
        H2Database h2 = (H2Database)
                NodeSettings.of(Map.of("voxyard.data.dir", "/data")::get, 0).database();
        assertEquals(Path.of("/data/db"), h2.folder());
    }

    @Test
    void aUrlChoosesPostgreSqlAndShowsNoSecret() {
        var settings = Map.of(
                "voxyard.database.url", "jdbc:postgresql://db:5432/voxyard?password=hidden",
                "voxyard.database.password", "secret");
        NodeSettings node = NodeSettings.of(settings::get, 0);
        assertTrue(node.database() instanceof PostgreSqlDatabase);
        assertEquals("PostgreSQL at //db:5432/voxyard", node.database().place());
        assertFalse(node.toString().contains("hidden") || node.toString().contains("secret"), node.toString());
    }

    @Test
    void aWrongValueIsNamed() {
        var fault = assertThrows(
                IllegalArgumentException.class, () -> NodeSettings.of(Map.of("voxyard.media.port", "70000")::get, 0));
        assertEquals("VOXYARD_MEDIA_PORT is '70000': set a number from 1 to 65535.", fault.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> NodeSettings.of(Map.of("voxyard.database.url", "jdbc:oracle:thin:@db")::get, 0));
    }
}
