package org.voxyard.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.media.codec.OpusLibrary;

class ControlRoomTest {
    @Test
    @Timeout(60)
    void operatorsHearTheTalkerOfTheirLoopsAndHeHimselfDoesNot(@TempDir Path folder) throws Exception {
        ControlRoomSettings settings = ControlRoomSettings.parse(
                new String[] {"--loops", "2", "--operators", "4", "--monitor", "2", "--talkers", "1"});
        List<Sound> tone = List.of(Sound.tone(OpusLibrary.load(folder)));
        try (ControlRoom room = ControlRoom.open(settings, tone, folder)) {
            while (room.receivedBy(1) < 50 || room.receivedBy(2) < 50 || room.receivedBy(3) < 50) {
                LockSupport.parkNanos(1_000_000);
            }
            assertTrue(room.receivedBy(0) < 25, "he gets packets that keep the path alive");
        }
    }
}
