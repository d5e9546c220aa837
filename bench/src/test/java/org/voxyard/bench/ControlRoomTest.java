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
    @Timeout(120)
    void operatorsHearTheTalkerOfTheirLoopsAndHeHimselfDoesNot(@TempDir Path folder) throws Exception {
        ControlRoomSettings settings = ControlRoomSettings.parse(
                new String[] {"--loops", "2", "--operators", "4", "--monitor", "2", "--talkers", "1"});
        List<Sound> tone = List.of(Sound.tone(OpusLibrary.load(folder)));
        try (ControlRoom room = ControlRoom.open(settings, tone, folder)) {
            awaitAll(room, 50);
            long before = room.receivedBy(0);
            awaitAll(room, 100);
            assertTrue(room.receivedBy(0) - before < 25, "he gets packets that keep the path alive");
        }
    }

    private static void awaitAll(ControlRoom room, int packets) {
        while (room.receivedBy(1) < packets || room.receivedBy(2) < packets || room.receivedBy(3) < packets) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
